import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file within a ZIP. */
export interface ZippedFile {
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
}

/** A ZIP being written to a file, one entry after the other: what is in memory does not grow with what goes in. */
export class ZipWriting {
  private readonly zip = new ZipFile();
  private readonly whole = createHash('sha256');
  private readonly written: Promise<void>;
  readonly files: ZippedFile[] = [];

  /** @param at the time that every entry is given */
  constructor(
    private readonly path: string,
    private readonly at: Date,
  ) {
    const hashing = hashed(this.whole, () => undefined);
    this.written = pipeline(this.zip.outputStream, hashing, createWriteStream(path, { mode: 0o600 }));
    // Whoever waits for the end hears of it; until then it is nobody's.
    this.written.catch(() => undefined);
  }

  /** Text is packed; files of evidence are packed in themselves. Throws what `content` throws. */
  async add(
    path: string,
    content: string | Buffer | AsyncIterable<string | Uint8Array>,
    compress = true,
  ): Promise<ZippedFile> {
    const hash = createHash('sha256');
    let size = 0;
    const stream = hashed(hash, (bytes) => (size += bytes));
    this.zip.addReadStream(stream, path, { mtime: this.at, compress, mode: 0o100644, forceDosTimestamp: true });
    await Promise.race([pipeline(Readable.from(content), stream), this.failed()]);
    const file = { path, size, sha256: hash.digest('hex') };
    this.files.push(file);
    return file;
  }

  /** Writes what is left; what the whole is. */
  async finish(): Promise<{ sha256: string; sizeBytes: number }> {
    this.zip.end();
    await this.written;
    return { sha256: this.whole.digest('hex'), sizeBytes: (await stat(this.path)).size };
  }

  /** Lets go of the file. */
  async abandon(): Promise<void> {
    (this.zip.outputStream as Readable).destroy();
    await this.written.catch(() => undefined);
  }

  /** Never answers: throws once the file can no longer be written. */
  private async failed(): Promise<never> {
    await this.written;
    throw new Error('The ZIP ended before its last entry.');
  }
}

function hashed(hash: ReturnType<typeof createHash>, counted: (bytes: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      counted(chunk.length);
      done(null, chunk);
    },
  });
}
