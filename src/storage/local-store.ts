import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
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
      await keepWhole(path, place);
    } catch (error) {
      throw isNoRoom(error) ? new StorageFull() : error;
    }
  }

  override async open(sha256: string, range?: ByteRange): Promise<Readable | null> {
    const file = await open(this.placeOf(sha256)).catch(unlessMissing(null));
    // The stream closes it, also when whoever reads goes away.
    return file?.createReadStream(range === undefined ? {} : { start: range.from, end: range.to }) ?? null;
  }

  override async remove(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  override async *list(): AsyncIterable<HeldFile> {
    for (const folder of await readdir(this.folder).catch(unlessMissing([]))) {
      const names = await readdir(join(this.folder, folder));
      for (const sha256 of names.filter((name) => NAME.test(name))) {
        const found = await stat(join(this.folder, folder, sha256)).catch(unlessMissing(null));
        if (found !== null) yield { sha256, storedAt: found.ctime };
      }
    }
  }

  private placeOf(sha256: string): string {
    if (!NAME.test(sha256)) throw new Error(`"${sha256}" is no SHA-256.`);
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

/** Whoever reads sees the whole file or none, also after a crash. A second name costs no room; another file system, a copy. */
async function keepWhole(from: string, to: string): Promise<void> {
  const draft = `${to}.${randomUUID()}.part`;
  try {
    await link(from, draft).catch(() => copyFile(from, draft));
    await flush(draft);
    await rename(draft, to);
    await flush(dirname(to));
  } finally {
    // Also after success: renaming one name of a file to another name of the same file leaves both.
    await rm(draft, { force: true });
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path);
  await file.sync().finally(() => file.close());
}

/** The answer for what is not there; any other failure stays one. */
export function unlessMissing<Answer>(answer: Answer) {
  return (error: NodeJS.ErrnoException): Answer => {
    if (error.code === 'ENOENT') return answer;
    throw error;
  };
}
