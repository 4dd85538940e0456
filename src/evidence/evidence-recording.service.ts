import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { UploadNotFound } from './evidence.errors.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { Upload } from './upload.entity.js';
import { UploadsRepository } from './uploads.repository.js';

export interface RecordedVersion {
  readonly evidenceId: string;
  readonly no: number;
}

/** What a file is, found in its bytes. */
interface FoundFile {
  readonly sha256: string;
  readonly mediaType: string;
}

/** Writes down that an uploaded file, which the store holds by now, is evidence. */
@Injectable()
export class EvidenceRecording {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly uploads: UploadsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Of two that record one upload, the second answers what the first has made of it. Throws UploadNotFound. */
  async record(actor: Actor, { id }: Upload, file: FoundFile): Promise<RecordedVersion> {
    return this.transactions.run(async (tx) => {
      const upload = await this.uploads.lock(tx, id);
      if (upload === null) throw new UploadNotFound(id);
      const { evidenceId: madeId, versionNo: madeNo } = upload;
      if (madeId !== null && madeNo !== null) return { evidenceId: madeId, no: madeNo };
      return this.add(tx, actor, upload, file);
    });
  }

  /** True when the store must hold this content, or may have to for another upload. */
  async isWanted(sha256: string, upload: Upload): Promise<boolean> {
    return this.uploads.isWanted(sha256, upload);
  }

  private async add(tx: Tx, actor: Actor, upload: Upload, { sha256, mediaType }: FoundFile): Promise<RecordedVersion> {
    const addedAt = this.clock.now();
    const { sizeBytes, fileName } = upload;
    await this.evidence.keepFile(tx, { sha256, sizeBytes, mediaType, storedAt: addedAt });
    const evidenceId = await this.evidenceFor(tx, actor, upload, addedAt);
    const version = { evidenceId, sha256, fileName, url: null, addedAt, addedBy: actor.accountId };
    const no = await this.evidence.addVersion(tx, version);
    await this.uploads.finish(tx, upload.id, { evidenceId, versionNo: no });
    const action = upload.replacesId === null ? 'add' : 'add-version';
    const after = { unitId: upload.workUnitId, no, fileName, sha256 };
    await this.audit.record(tx, { actorId: actor.accountId, action, subject: ['evidence', evidenceId], after });
    return { evidenceId, no };
  }

  /** The evidence to add a version to, locked, or new. */
  private async evidenceFor(tx: Tx, { accountId }: Actor, upload: Upload, createdAt: Date): Promise<string> {
    const { replacesId, workUnitId, title, validFrom, validUntil } = upload;
    if (replacesId !== null) return (await this.evidence.lock(tx, replacesId))?.id ?? replacesId;
    const words = { title: title ?? upload.fileName, validFrom, validUntil };
    const { id } = await this.evidence.add(tx, { workUnitId, kind: 'FILE', ...words, createdAt, createdBy: accountId });
    return id;
  }
}
