import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { ZippedFile } from '../../storage/zip-writing.js';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchiveManifest, MANIFEST_PATH } from '../archive-manifest.js';
import { ArchiveRefused } from './archive-refused.js';

const MOST_MANIFEST_BYTES = 256 * 1024 * 1024;
/** Rows of a large table come to a thirtieth; what comes to less is made to fill the disk. */
const MOST_TIMES = 200;
/** Below this, packing says nothing. */
const SMALL_BYTES = 1024 * 1024;
const MOST_LINE_LETTERS = 64 * 1024 * 1024;

/** An archive in a file. Nothing of it is believed before it was compared with its manifest, and no path of it is ever opened. */
export class ArchiveReader {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly manifest: ArchiveManifest,
  ) {}

  /** Throws ArchiveRefused for what is no archive of ours, or of another version. */
  static async open(path: string): Promise<ArchiveReader> {
    const zip = await openPromise(path, { autoClose: false, strictFileNames: true }).catch((error: Error) => {
      throw new ArchiveRefused(path, `it is no archive: ${error.message}.`);
    });
    try {
      const entries = await entriesOf(zip, path, (await stat(path)).size);
      return new ArchiveReader(zip, entries, await manifestIn(zip, entries, path));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  close(): void {
    this.zip.close();
  }

  /** Reads all of it, and compares it with its manifest. Throws ArchiveRefused. */
  async verify(): Promise<void> {
    const listed = new Map(this.manifest.files.map((file) => [file.path, file]));
    for (const path of this.entries.keys())
      if (path !== MANIFEST_PATH && !listed.has(path)) throw new ArchiveRefused(path, 'the manifest does not list it.');
    for (const file of listed.values()) await this.compare(file);
  }

  /** Throws ArchiveRefused when it is not there. */
  async content(path: string): Promise<Readable> {
    const entry = this.entries.get(path);
    if (entry === undefined) throw new ArchiveRefused(path, 'the manifest lists it, and it is missing.');
    return this.zip.openReadStreamPromise(entry);
  }

  /** The lines of a file, which are not blank. */
  async *lines(path: string): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let rest = '';
    for await (const chunk of await this.content(path)) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MOST_LINE_LETTERS) throw new ArchiveRefused(path, 'a line of it has no end.');
      yield* lines.filter((line) => line !== '');
    }
    if (rest !== '') yield rest;
  }

  private async compare({ path, size, sha256 }: ZippedFile): Promise<void> {
    const hash = createHash('sha256');
    let read = 0;
    for await (const chunk of await this.content(path)) {
      hash.update(chunk as Buffer);
      read += (chunk as Buffer).length;
    }
    if (read !== size || hash.digest('hex') !== sha256)
      throw new ArchiveRefused(path, 'it was changed: its SHA-256 or size is not that of the manifest.');
  }
}

async function entriesOf(zip: ZipFile, path: string, size: number): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let packed = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      assertHonest(entry, entries);
      packed += entry.compressedSize;
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error;
    throw new ArchiveRefused(path, `its directory is broken: ${(error as Error).message}.`);
  }
  // Two entries that share their bytes are how a small file becomes a large one.
  if (packed > size) throw new ArchiveRefused(path, 'its files lie over each other.');
  return entries;
}

function assertHonest({ fileName, compressedSize, uncompressedSize }: Entry, known: ReadonlyMap<string, Entry>): void {
  if (known.has(fileName)) throw new ArchiveRefused(fileName, 'it is there twice.');
  if (uncompressedSize > SMALL_BYTES && uncompressedSize > compressedSize * MOST_TIMES)
    throw new ArchiveRefused(
      fileName,
      `it would be ${uncompressedSize} bytes, more than ${MOST_TIMES} times what is there.`,
    );
}

async function manifestIn(zip: ZipFile, entries: ReadonlyMap<string, Entry>, path: string): Promise<ArchiveManifest> {
  const entry = entries.get(MANIFEST_PATH);
  if (entry === undefined) throw new ArchiveRefused(path, `it has no ${MANIFEST_PATH}.`);
  if (entry.uncompressedSize > MOST_MANIFEST_BYTES) throw new ArchiveRefused(MANIFEST_PATH, 'it is too large.');
  const text = (await buffer(await zip.openReadStreamPromise(entry))).toString();
  const manifest = parsed(text);
  if (manifest.format !== ARCHIVE_FORMAT)
    throw new ArchiveRefused(MANIFEST_PATH, `it is not of format ${ARCHIVE_FORMAT}.`);
  if (manifest.version !== ARCHIVE_VERSION)
    throw new ArchiveRefused(
      MANIFEST_PATH,
      `it is of version ${manifest.version}, and this program reads version ${ARCHIVE_VERSION}; use the program that wrote it (${manifest.program}).`,
    );
  return manifest as ArchiveManifest;
}

function parsed(text: string): Partial<Omit<ArchiveManifest, 'format'>> & { readonly format?: string } {
  try {
    return JSON.parse(text) as ArchiveManifest;
  } catch {
    throw new ArchiveRefused(MANIFEST_PATH, 'it is no JSON.');
  }
}
