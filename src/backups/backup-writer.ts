import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type Pack, pack } from 'tar-stream';
import { sealed } from './backup-cipher.js';
import type { BackupManifest, Content, ContentKind } from './backup-manifest.js';
import { MANIFEST, MANIFEST_HASH } from './backup-names.js';
import { BackupProblem } from './backup-problem.js';
import { inLines } from './pieces.js';
import { counted, Tally } from './tally.js';

/** A tar says how long a thing is before it says the thing: of a table nobody knows, so its rows come in parts of this size. */
const PART_BYTES = 4 * 1_048_576;

/** A backup that is being written: a tar, sealed when there is a password. Under its own name it is whole. */
export class BackupWriter {
  private readonly pack: Pack = pack();
  private readonly written: Promise<void>;
  private readonly draft: string;
  private failure: unknown = null;

  private constructor(
    private readonly path: string,
    private readonly madeAt: Date,
    password: string | null,
  ) {
    this.draft = `${path}.part`;
    const file = createWriteStream(this.draft, { mode: 0o600, flush: true });
    const plain = this.pack as AsyncIterable<Uint8Array>;
    const content = password === null ? plain : sealed(plain, password);
    this.written = pipeline(content, file);
    // Whoever adds hears of it; without a listener it would end the process before.
    this.written.catch((error: unknown) => (this.failure = error));
  }

  /** Throws BackupProblem when there is a file of that name. */
  static async to(path: string, madeAt: Date, password: string | null): Promise<BackupWriter> {
    if (await isThere(path)) throw new BackupProblem(`${path} exists already; name another file.`);
    return new BackupWriter(path, madeAt, password);
  }

  /** Adds a thing whose length is known. Throws BackupProblem when it has another one. */
  async add(kind: ContentKind, name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<Content> {
    const tally = new Tally();
    await this.entry(`${kind}/${name}`, size, counted(content, name, tally));
    return { name, ...tally.only() };
  }

  /** Adds the lines of a table; an empty one has no part. */
  async addTable(name: string, lines: AsyncIterable<Uint8Array>): Promise<Content> {
    const tally = new Tally();
    let no = 0;
    for await (const part of inLines(counted(lines, name, tally), PART_BYTES))
      await this.entry(`tables/${name}/${String((no += 1)).padStart(6, '0')}`, part.length, [part]);
    return { name, ...tally.only() };
  }

  /** Writes the end and gives the file its name. */
  async finish(manifest: BackupManifest): Promise<void> {
    const tally = new Tally();
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    await this.entry(MANIFEST, text.length, counted([text], MANIFEST, tally));
    const hash = Buffer.from(tally.only().sha256);
    await this.entry(MANIFEST_HASH, hash.length, [hash]);
    this.pack.finalize();
    await this.written;
    await rename(this.draft, this.path);
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    this.pack.destroy();
    await this.written.catch(() => undefined);
    await rm(this.draft, { force: true });
  }

  private async entry(name: string, size: number, content: Chunks): Promise<void> {
    if (this.failure !== null) throw this.failure;
    const entry = this.pack.entry({ name, size, mode: 0o600, mtime: this.madeAt });
    entry.on('error', () => undefined);
    let left = size;
    for await (const chunk of content) {
      left -= chunk.length;
      if (left < 0) break;
      if (!entry.write(chunk)) await drainedOrClosed(entry);
      // A backup that cannot be written any more takes its entry with it.
      if (entry.destroyed) await this.written;
    }
    if (left !== 0) throw new BackupProblem(`${name} is not ${size} bytes long, as it should be.`);
    entry.end(null);
  }
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

type Sink = ReturnType<Pack['entry']>;

function drainedOrClosed(sink: Sink): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      sink.off('drain', done).off('close', done);
      resolve();
    };
    sink.on('drain', done).on('close', done);
  });
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
