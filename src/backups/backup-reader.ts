import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { extract as untar } from 'tar-stream';
import { isSealed, SEAL_HEAD_BYTES, unsealed } from './backup-cipher.js';
import { BACKUP_FORMAT, type BackupManifest, contentsOf } from './backup-manifest.js';
import { MANIFEST, MANIFEST_HASH } from './backup-names.js';
import { BackupProblem } from './backup-problem.js';
import { counted, Tally } from './tally.js';

/** One part of a backup, to be read before the next one is asked for. */
export interface BackupEntry {
  /** The folder it is in, and its name there: `tables` and `account`. */
  readonly kind: string;
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A backup on disk. It is read from end to end, as often as need be, and never held. */
export class BackupReader {
  constructor(
    private readonly path: string,
    private readonly password: string | null,
  ) {}

  /** Reads all of it and compares it with its manifest. Throws BackupProblem that says what is wrong. */
  async verify(): Promise<BackupManifest> {
    const tally = new Tally();
    const ends = new Map<string, string>();
    for await (const { kind, name, content } of this.entries(tally)) {
      if (kind !== '') await drain(content);
      else ends.set(name, await textOf(content));
    }
    return this.manifestOf(ends, tally);
  }

  /** Everything in the order in which it was written; what `tally` has counted at the end is to be what the manifest says. */
  async *entries(tally: Tally): AsyncGenerator<BackupEntry> {
    const extract = untar();
    const source = Readable.from(await this.opened());
    source.on('error', (error) => extract.destroy(error));
    source.pipe(extract);
    try {
      for await (const entry of this.told(extract)) {
        const { kind, name } = placeOf(entry.header.name);
        const content = counted(this.told(entry as AsyncIterable<Uint8Array>), `${kind}/${name}`, tally);
        yield { kind, name, content };
      }
    } finally {
      source.destroy();
    }
  }

  private async opened(): Promise<AsyncIterable<Uint8Array>> {
    const head = await this.head();
    const isOpen = !isSealed(head);
    if (isOpen && this.password !== null)
      throw new BackupProblem(
        `ZI_BACKUP_KEY is given, but ${this.path} is not encrypted; leave the key out if you trust this file.`,
      );
    if (isOpen) return createReadStream(this.path);
    if (this.password === null) throw new BackupProblem(`${this.path} is encrypted; set ZI_BACKUP_KEY to its key.`);
    return unsealed(head, createReadStream(this.path, { start: SEAL_HEAD_BYTES }), this.password);
  }

  private async head(): Promise<Buffer> {
    const file = await open(this.path).catch((error: NodeJS.ErrnoException) => {
      throw new BackupProblem(`${this.path} cannot be read (${error.code}).`);
    });
    const { buffer, bytesRead } = await file
      .read(Buffer.alloc(SEAL_HEAD_BYTES), 0, SEAL_HEAD_BYTES)
      .finally(() => file.close());
    return buffer.subarray(0, bytesRead);
  }

  private manifestOf(ends: ReadonlyMap<string, string>, tally: Tally): BackupManifest {
    const text = ends.get(MANIFEST);
    const hash = ends.get(MANIFEST_HASH);
    if (text === undefined || hash === undefined) throw new BackupProblem(`${this.path} is cut short.`);
    if (tally.result().get(`/${MANIFEST}`)?.sha256 !== hash) throw altered(this.path, MANIFEST);
    const manifest = JSON.parse(text) as BackupManifest;
    if (manifest.format !== BACKUP_FORMAT)
      throw new BackupProblem(`${this.path} has the form ${manifest.format} of a newer program; restore it with that.`);
    assertSame(this.path, manifest, tally);
    return manifest;
  }

  /** The same, where what goes wrong in it is said of this backup. */
  private async *told<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* source;
    } catch (error) {
      throw error instanceof BackupProblem ? error : this.damaged(error);
    }
  }

  private damaged(error: unknown): BackupProblem {
    const { message } = error as Error;
    if (message === 'Unexpected end of data') return new BackupProblem(`${this.path} is cut short.`);
    return new BackupProblem(`${this.path} is no backup, or was altered: ${message}`, { cause: error });
  }
}

/** Throws BackupProblem naming the first thing that is not as the manifest has it. */
export function assertSame(path: string, manifest: BackupManifest, tally: Tally): void {
  const found = tally.result();
  const expected = contentsOf(manifest);
  for (const [name, { size, sha256 }] of expected) {
    const here = found.get(name) ?? NOTHING;
    if (here.size !== size || here.sha256 !== sha256) throw altered(path, name);
  }
  for (const name of found.keys()) if (!name.startsWith('/') && !expected.has(name)) throw altered(path, name);
}

/** What an empty table leaves, which has no part. */
const NOTHING = { size: 0, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' };

function altered(path: string, name: string): BackupProblem {
  return new BackupProblem(`${path} was altered: ${name} is not what it was.`);
}

/** `tables/account/000001` is a part of `account`. */
function placeOf(path: string): { kind: string; name: string } {
  const [kind = '', name = ''] = path.includes('/') ? path.split('/') : ['', path];
  return { kind, name };
}

async function drain(content: AsyncIterable<Uint8Array>): Promise<void> {
  // Counting is all there is to do.
  for await (const _ of content);
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
