import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Transactions } from '../database/transactions.js';
import { EvidenceRecording, type FoundFile, type RecordedVersion } from '../evidence/evidence-recording.service.js';
import type { Upload } from './upload.entity.js';
import { UploadNotFound } from './uploads.errors.js';
import { UploadsRepository } from './uploads.repository.js';

/** Has an uploaded file, which the store holds by now, written down as evidence, and remembers what the upload became. */
@Injectable()
export class UploadRecording {
  constructor(
    private readonly uploads: UploadsRepository,
    private readonly evidence: EvidenceRecording,
    private readonly transactions: Transactions,
  ) {}

  /** Of two that record one upload, the second answers what the first has made of it. Throws UploadNotFound. */
  async record(actor: Actor, { id }: Upload, file: FoundFile): Promise<RecordedVersion> {
    return this.transactions.run(async (tx) => {
      const upload = await this.uploads.lock(tx, id);
      if (upload === null) throw new UploadNotFound(id);
      const recorded = recordedAs(upload);
      if (recorded !== null) return recorded;
      const { evidenceId, no } = await this.evidence.add(tx, actor, upload, file);
      await this.uploads.finish(tx, id, { evidenceId, versionNo: no });
      return { evidenceId, no };
    });
  }

  /** True when the store must hold this content, or may have to for another upload. */
  async isWanted(sha256: string, upload: Upload): Promise<boolean> {
    return this.uploads.isWanted(sha256, upload);
  }
}

/** What an upload has become; null while it is at work. */
export function recordedAs({ evidenceId, versionNo }: Upload): RecordedVersion | null {
  return evidenceId === null || versionNo === null ? null : { evidenceId, no: versionNo };
}
