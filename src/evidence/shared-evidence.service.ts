import { Injectable } from '@nestjs/common';
import { type AttachedEvidence, EvidenceOnItems } from '../assessments/attached-evidence.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { Text } from '../domain/instrument.js';
import { Instruments } from '../instruments/instruments.service.js';
import { hashOfShareToken } from './share-token.js';
import { NotShared, ShareNotOpen } from './shares.errors.js';
import { type OpenShare, SharesRepository } from './shares.repository.js';

/** An item of the worksheet with its evidence, as the unit submitted it. */
export interface SharedItem {
  readonly code: string;
  readonly label: Text;
  readonly evidence: readonly AttachedEvidence[];
}

export interface SharedEvidenceList extends OpenShare {
  /** Those with evidence, in the order of the worksheet; none while the unit works on its sheet. */
  readonly items: readonly SharedItem[];
}

/** One version of a file of evidence. */
export interface SharedVersion {
  readonly evidenceId: string;
  readonly version: number;
}

/** What a share shows to whoever holds its token: the evidence of one assessment, as the unit's sheet was sealed with it. */
@Injectable()
export class SharedEvidence {
  constructor(
    private readonly shares: SharesRepository,
    private readonly attached: EvidenceOnItems,
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

  /** The version of a file that is shared. Throws ShareNotOpen, NotShared. */
  async version(token: string, evidenceId: string, address: string): Promise<SharedVersion> {
    const share = await this.open(token);
    const evidence = await this.sealed(share);
    const shared = evidence.find((one) => one.evidenceId === evidenceId && one.sha256 !== null);
    if (shared === undefined) throw new NotShared(evidenceId);
    await this.record(share, address, shared);
    return { evidenceId, version: shared.version };
  }

  private async open(token: string): Promise<OpenShare> {
    const share = await this.shares.findOpen(hashOfShareToken(token), this.clock.now());
    if (share === null) throw new ShareNotOpen();
    return share;
  }

  private async sealed({ assessmentId, sealedAt }: OpenShare): Promise<readonly AttachedEvidence[]> {
    return sealedAt === null ? [] : this.attached.of(assessmentId, sealedAt);
  }

  private async record({ id }: OpenShare, address: string, shared: AttachedEvidence | null): Promise<void> {
    const what = { evidenceId: shared?.evidenceId ?? null, no: shared?.version ?? null };
    const opening = { shareId: id, ...what, openedAt: this.clock.now(), address };
    await this.transactions.run((tx) => this.shares.record(tx, opening));
  }

  private byItem({ instrumentId }: OpenShare, evidence: readonly AttachedEvidence[]): SharedItem[] {
    const items = [...this.instruments.get(instrumentId).items.values()];
    return items
      .map(({ code, label }) => ({ code, label, evidence: evidence.filter(({ item }) => item === code) }))
      .filter((item) => item.evidence.length > 0);
  }
}
