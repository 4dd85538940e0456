import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { hashOfSecretToken } from '../common/secret-token.js';
import { Transactions } from '../database/transactions.js';
import type { Text } from '../domain/instrument.js';
import { AssessmentEvidence } from '../evidence/assessment-evidence.service.js';
import type { AttachedRow } from '../evidence/attached-row.js';
import type { SentFile } from '../http/file-answer.js';
import { Instruments } from '../instruments/instruments.service.js';
import { NotShared, ShareNotOpen } from './shares.errors.js';
import { type OpenShare, SharesRepository } from './shares.repository.js';

/** An item of the worksheet with its evidence, as the unit submitted it. */
export interface SharedItem {
  readonly code: string;
  readonly label: Text;
  readonly evidence: readonly AttachedRow[];
}

export interface SharedEvidenceList extends OpenShare {
  /** Those with evidence, in the order of the worksheet; none while the unit works on its sheet. */
  readonly items: readonly SharedItem[];
}

/** What a share shows to whoever holds its token: the evidence of one assessment, as the unit's sheet was sealed with it. */
@Injectable()
export class SharedEvidence {
  constructor(
    private readonly shares: SharesRepository,
    private readonly evidence: AssessmentEvidence,
    private readonly instruments: Instruments,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** `address` is the network address of the reader, for the record. Throws ShareNotOpen. */
  async list(token: string, address: string): Promise<SharedEvidenceList> {
    const share = await this.open(token);
    const evidence = await this.sealed(share);
    await this.record(share, address, null);
    return { ...share, items: this.byItem(share, evidence) };
  }

  /** The file in the version that is shared, and that it was asked for. Throws ShareNotOpen, NotShared. */
  async file(token: string, evidenceId: string, address: string): Promise<SentFile> {
    const share = await this.open(token);
    const shared = (await this.sealed(share)).find((one) => one.evidenceId === evidenceId);
    const file = shared && sentFile(shared);
    if (!shared || !file) throw new NotShared(evidenceId);
    await this.record(share, address, shared);
    return file;
  }

  private async open(token: string): Promise<OpenShare> {
    const share = await this.shares.findOpen(hashOfSecretToken(token), this.clock.now());
    if (share === null) throw new ShareNotOpen();
    return share;
  }

  private async sealed({ assessmentId, sealedAt }: OpenShare): Promise<readonly AttachedRow[]> {
    return sealedAt === null ? [] : this.evidence.asOf(assessmentId, sealedAt);
  }

  private async record({ id }: OpenShare, address: string, shared: AttachedRow | null): Promise<void> {
    const what = { evidenceId: shared?.evidenceId ?? null, no: shared?.version ?? null };
    const opening = { shareId: id, ...what, openedAt: this.clock.now(), address };
    await this.transactions.run((tx) => this.shares.record(tx, opening));
  }

  private byItem({ instrumentId }: OpenShare, evidence: readonly AttachedRow[]): SharedItem[] {
    const items = [...this.instruments.get(instrumentId).items.values()];
    return items
      .map(({ code, label }) => ({ code, label, evidence: evidence.filter(({ item }) => item === code) }))
      .filter((item) => item.evidence.length > 0);
  }
}

/** What is shared of one item. */
export function ofItem(list: SharedEvidenceList, item: string): SharedEvidenceList {
  return { ...list, items: list.items.filter(({ code }) => code === item) };
}

/** null for a link. */
function sentFile({ sha256, fileName, mediaType, sizeBytes }: AttachedRow): SentFile | null {
  if (sha256 === null || fileName === null || mediaType === null || sizeBytes === null) return null;
  return { sha256, fileName, mediaType, sizeBytes };
}
