import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { DataStore, Upload as TusUpload } from '@tus/server';
import type { Actor } from '../access/actor.js';
import type { RecordedVersion } from '../evidence/evidence-recording.service.js';
import { StorageFull } from '../storage/storage.errors.js';
import type { UploadCompletion } from './upload-completion.service.js';
import { recordedAs } from './upload-recording.service.js';
import type { UploadSpool } from './upload-spool.js';
import { UploadFinished, UploadNotFound } from './uploads.errors.js';
import type { Uploads } from './uploads.service.js';

/** One person's uploads as the tus server wants to see them, for one request: nobody else's are there. */
export class TusStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination'];
  /** What the upload of this request has become. */
  recorded: RecordedVersion | null = null;

  constructor(
    private readonly actor: Actor,
    private readonly uploads: Uploads,
    private readonly spool: UploadSpool,
    private readonly completion: UploadCompletion,
  ) {
    super();
  }

  override async create(upload: TusUpload): Promise<TusUpload> {
    await this.orGiveUp(upload.id, () => this.spool.begin(upload.id));
    return upload;
  }

  override async getUpload(id: string): Promise<TusUpload> {
    const upload = await this.uploads.get(this.actor, id);
    const size = Number(upload.sizeBytes);
    this.recorded = recordedAs(upload);
    const offset = this.recorded === null ? await this.spool.received(id) : size;
    if (offset === null) throw new UploadNotFound(id);
    return new TusUpload({ id, size, offset });
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    // All that may still come to a recorded upload is nothing at its end: the client asks again what it became.
    if (this.recorded !== null) return finished(bytes.resume()).then(() => offset);
    await this.orGiveUp(id, () => this.spool.append(id, bytes, offset));
    return (await this.spool.received(id)) ?? offset;
  }

  override async remove(id: string): Promise<void> {
    const recorded = recordedAs(await this.uploads.get(this.actor, id));
    if (recorded !== null) throw new UploadFinished(recorded.evidenceId);
    await this.completion.giveUp(id);
  }

  async complete(id: string): Promise<void> {
    this.recorded = await this.completion.complete(this.actor, id);
  }

  /** A full disk is no lost link: going on would fail again, so nothing is kept and the room is free. */
  private async orGiveUp(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof StorageFull) await this.completion.giveUp(id);
      throw error;
    }
  }
}
