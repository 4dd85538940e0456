import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { DomainError } from '../domain/domain-error.js';
import type { FoundFile, RecordedVersion } from '../evidence/evidence-recording.service.js';
import { NotOfTheUnit } from '../evidence/evidence.errors.js';
import { mayBringIn } from '../evidence/evidence.policy.js';
import { fits } from '../evidence/media-types.js';
import { FileStore } from '../storage/file-store.js';
import { inspectFile } from './file-inspection.js';
import { endingOf } from './file-name.js';
import { recordedAs, UploadRecording } from './upload-recording.service.js';
import { UploadSpool } from './upload-spool.js';
import type { Upload } from './upload.entity.js';
import { FileTypeRefused, UploadNotFound, UploadUnfinished } from './uploads.errors.js';
import { Uploads } from './uploads.service.js';
import { VirusScanner } from './virus-scanner.js';

/** Turns an upload whose bytes have all arrived into evidence. */
@Injectable()
export class UploadCompletion {
  constructor(
    private readonly uploads: Uploads,
    private readonly spool: UploadSpool,
    private readonly store: FileStore,
    private readonly recording: UploadRecording,
    private readonly scanner: VirusScanner,
  ) {}

  /**
   * Again is harmless: it answers what the upload became. A file that is refused, or finds no room, is given up with its
   * upload; where the scanner, the store or the database does not answer, the upload stays as it is and can be completed later.
   *
   * @throws UploadNotFound, UploadUnfinished, NotOfTheUnit, FileTypeRefused, FileInfected, ScannerUnavailable, StorageFull,
   *   StorageUnavailable
   */
  async complete(actor: Actor, id: string): Promise<RecordedVersion> {
    const upload = await this.uploads.get(actor, id);
    const recorded = recordedAs(upload);
    if (recorded !== null) return recorded;
    await this.assertWhole(upload);
    try {
      return await this.keep(actor, upload);
    } catch (error) {
      if (isFinal(error)) await this.giveUp(id);
      if (isMissing(error)) return this.recordedMeanwhile(actor, id);
      throw error;
    }
  }

  /** Throws an upload away, wherever it has come to. */
  async giveUp(id: string): Promise<void> {
    await this.uploads.forget(id);
    await this.spool.remove(id);
  }

  private async assertWhole({ id, sizeBytes }: Upload): Promise<void> {
    const received = await this.spool.received(id);
    if (received === null) throw new UploadNotFound(id);
    if (received !== Number(sizeBytes)) throw new UploadUnfinished(received, Number(sizeBytes));
  }

  /** Somebody completed it at the same time, and was quicker. */
  private async recordedMeanwhile(actor: Actor, id: string): Promise<RecordedVersion> {
    const recorded = recordedAs(await this.uploads.get(actor, id));
    if (recorded === null) throw new UploadNotFound(id);
    return recorded;
  }

  private async keep(actor: Actor, upload: Upload): Promise<RecordedVersion> {
    if (!mayBringIn(actor, upload.workUnitId)) throw new NotOfTheUnit();
    const file = await this.accept(upload);
    await this.store.put(file.sha256, this.spool.pathOf(upload.id));
    const recorded = await this.record(actor, upload, file);
    await this.spool.remove(upload.id);
    return recorded;
  }

  private async accept({ id, fileName }: Upload): Promise<FoundFile> {
    const { sha256, mediaType } = await inspectFile(this.spool.pathOf(id));
    const ending = endingOf(fileName);
    if (mediaType === null || !fits(mediaType, ending)) throw new FileTypeRefused(ending, mediaType);
    await this.scanner.assertClean(this.spool.pathOf(id));
    return { sha256, mediaType };
  }

  private async record(actor: Actor, upload: Upload, file: FoundFile): Promise<RecordedVersion> {
    try {
      return await this.recording.record(actor, upload, file);
    } catch (error) {
      // While the database is away nobody can tell; the sweep finds what is left over.
      const isWanted = await this.recording.isWanted(file.sha256, upload).catch(() => true);
      if (!isWanted) await this.store.remove(file.sha256);
      throw error;
    }
  }
}

/** True for a refusal that trying again with the same bytes cannot change. */
function isFinal(error: unknown): boolean {
  return error instanceof DomainError && error.kind !== 'unavailable';
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
