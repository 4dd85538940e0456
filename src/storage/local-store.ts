import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type ByteRange, FileStore, type HeldFile } from './file-store.js';
import { isNoRoom, StorageFull } from './storage.errors.js';

const NAME = /^[0-9a-f]{64}$/;

/** Files in a folder of this machine, as `ab/abcdef...`. */
export class LocalStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  override async put(sha256: string, path: string): Promise<void> {
    const place = this.placeOf(sha256);
    try {
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await moveWhole(path, place);
    } catch (error) {
      throw isNoRoom(error) ? new StorageFull() : error;
    }
  }

  override async open(sha256: string, range?: ByteRange): Promise<Readable | null> {
    try {
      await stat(this.placeOf(sha256));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    return createReadStream(this.placeOf(sha256), range === undefined ? {} : { start: range.from, end: range.to });
  }

  override async remove(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  override async *list(): AsyncIterable<HeldFile> {
    const folders = await readdir(this.folder).catch(() => []);
    for (const folder of folders) {
      for (const sha256 of (await readdir(join(this.folder, folder))).filter((name) => NAME.test(name))) {
        yield { sha256, storedAt: (await stat(join(this.folder, folder, sha256))).mtime };
      }
    }
  }

  private placeOf(sha256: string): string {
    if (!NAME.test(sha256)) throw new Error(`"${sha256}" is no SHA-256.`);
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

/** Whoever reads sees the whole file or none, also after a crash, and across file systems. */
async function moveWhole(from: string, to: string): Promise<void> {
  const draft = `${to}.part`;
  try {
    await rename(from, draft).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV') throw error;
      await copyFile(from, draft);
    });
    const file = await open(draft, 'r+');
    await file.sync().finally(() => file.close());
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
