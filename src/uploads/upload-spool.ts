import { type FileHandle, mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { isNoRoom, StorageFull } from '../storage/storage.errors.js';

/** Where files lie while they arrive: one file an upload, named by its id, in the folder `uploads` of the data folder. */
@Injectable()
export class UploadSpool {
  private readonly folder: string;

  constructor({ ZI_DATA_DIR }: Settings) {
    this.folder = join(ZI_DATA_DIR, 'uploads');
  }

  /** Throws StorageFull. */
  async begin(id: string): Promise<void> {
    await this.write(async () => {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeFile(this.pathOf(id), '', { flag: 'wx', mode: 0o600 });
    });
  }

  /** Writes what arrives from byte `offset` on; what has arrived before a failure stays. Throws StorageFull. */
  async append(id: string, bytes: Readable, offset: number): Promise<void> {
    await this.write(async () => {
      const file = await open(this.pathOf(id), 'r+');
      await writeFrom(file, bytes, offset).finally(() => file.close());
    });
  }

  /** How many bytes have arrived; null when there is no such file. */
  async received(id: string): Promise<number | null> {
    try {
      return (await stat(this.pathOf(id))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** The ids of all files that are there. */
  async list(): Promise<string[]> {
    return readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  }

  pathOf(id: string): string {
    return join(this.folder, id);
  }

  private async write(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw isNoRoom(error) ? new StorageFull() : error;
    }
  }
}

/** The stream is left as it is when writing fails: destroyed, it would tell its own source that it closed, not why. */
async function writeFrom(file: FileHandle, bytes: Readable, offset: number): Promise<void> {
  let position = offset;
  for await (const piece of bytes.iterator({ destroyOnReturn: false })) {
    const { length } = piece as Buffer;
    for (let done = 0; done < length;)
      done += (await file.write(piece as Buffer, done, length - done, position + done)).bytesWritten;
    position += length;
  }
}
