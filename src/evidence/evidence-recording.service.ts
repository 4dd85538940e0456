import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { Period } from './unit-evidence.service.js';

export interface RecordedVersion {
  readonly evidenceId: string;
  readonly no: number;
}

/** What a file is, found in its bytes. */
export interface FoundFile {
  readonly sha256: string;
  readonly mediaType: string;
}

/** A file that has come to us, with what was said about it. */
export interface ArrivedFile extends Period {
  readonly workUnitId: string;
  /** The evidence it is a new version of, which the actor may change; null for new evidence. */
  readonly replacesId: string | null;
  /** Of new evidence; null takes the file's name. */
  readonly title: string | null;
  readonly fileName: string;
  /** Text, as PostgreSQL's bigint is. */
  readonly sizeBytes: string;
}

/** Writes down that a file, which the store holds by now, is evidence. */
@Injectable()
export class EvidenceRecording {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** New evidence, or a new version of what it replaces, in the transaction of whoever brought the file. */
  async add(tx: Tx, actor: Actor, arrived: ArrivedFile, { sha256, mediaType }: FoundFile): Promise<RecordedVersion> {
    const addedAt = this.clock.now();
    const { sizeBytes, fileName } = arrived;
    await this.evidence.keepFile(tx, { sha256, sizeBytes, mediaType, storedAt: addedAt });
    const evidenceId = await this.evidenceFor(tx, actor, arrived, addedAt);
    const version = { evidenceId, sha256, fileName, url: null, addedAt, addedBy: actor.accountId };
    const no = await this.evidence.addVersion(tx, version);
    const action = arrived.replacesId === null ? 'add' : 'add-version';
    const after = { unitId: arrived.workUnitId, no, fileName, sha256 };
    await this.audit.record(tx, { actorId: actor.accountId, action, subject: ['evidence', evidenceId], after });
    return { evidenceId, no };
  }

  /** The evidence to add a version to, locked, or new. */
  private async evidenceFor(tx: Tx, { accountId }: Actor, arrived: ArrivedFile, createdAt: Date): Promise<string> {
    const { replacesId, workUnitId, title, validFrom, validUntil } = arrived;
    if (replacesId !== null) return (await this.evidence.lock(tx, replacesId))?.id ?? replacesId;
    const words = { title: title ?? arrived.fileName, validFrom, validUntil };
    const { id } = await this.evidence.add(tx, { workUnitId, kind: 'FILE', ...words, createdAt, createdBy: accountId });
    return id;
  }
}
