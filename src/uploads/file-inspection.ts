import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';

/** What a file turned out to be. */
export interface InspectedFile {
  /** In hexadecimal. */
  readonly sha256: string;
  /** What its bytes say it is; null where they say nothing known. */
  readonly mediaType: string | null;
}

/** Text that begins like a page or a script is no plain text, whatever its name. */
const MARKUP = /^\s*(?:<|#!)/;
const BEGINNING = 256;

/** Reads a file from end to end, in pieces, and says what it is. */
export async function inspectFile(path: string): Promise<InspectedFile> {
  const hash = createHash('sha256');
  const text = new TextCheck();
  await pipeline(createReadStream(path), async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      hash.update(piece);
      text.take(piece);
    }
  });
  const known = await fileTypeFromFile(path);
  const mediaType = known === undefined ? text.verdict() : withoutParameters(known.mime);
  return { sha256: hash.digest('hex'), mediaType };
}

/** `video/webm; codecs=vp9` -> `video/webm` */
function withoutParameters(mediaType: string): string {
  return mediaType.split(';', 1)[0]?.trim() ?? mediaType;
}

/** Whether what passes by is text: UTF-8 throughout, without a NUL. Text has no mark by which it could be known. */
class TextCheck {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private beginning = '';
  private isText = true;

  take(piece: Buffer): void {
    if (!this.isText) return;
    const text = this.decoded(() => this.decoder.decode(piece, { stream: true }));
    if (this.beginning.length < BEGINNING) this.beginning += text.slice(0, BEGINNING);
  }

  verdict(): 'text/plain' | null {
    this.decoded(() => this.decoder.decode());
    return this.isText && !MARKUP.test(this.beginning) ? 'text/plain' : null;
  }

  private decoded(decode: () => string): string {
    try {
      const text = decode();
      if (text.includes('\0')) this.isText = false;
      return text;
    } catch {
      this.isText = false;
      return '';
    }
  }
}
