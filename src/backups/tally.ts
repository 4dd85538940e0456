import { createHash, type Hash } from 'node:crypto';

/** Bytes, and their SHA-256 in hexadecimal. */
export interface Count {
  readonly size: number;
  readonly sha256: string;
}

/** Counts and hashes what passes, by name; the bytes of one name come one after another. */
export class Tally {
  private readonly done = new Map<string, Count>();
  private name: string | null = null;
  private hash: Hash = createHash('sha256');
  private size = 0;

  /** What is counted from now on is `name`'s, and it is in the result though no byte of it may come. */
  begin(name: string): void {
    if (name === this.name) return;
    this.close();
    this.name = name;
  }

  count(chunk: Uint8Array): void {
    this.hash.update(chunk);
    this.size += chunk.length;
  }

  /** What has passed so far, by name. */
  result(): ReadonlyMap<string, Count> {
    this.close();
    return this.done;
  }

  /** Where one thing alone has passed. */
  only(): Count {
    const [count] = this.result().values();
    if (count === undefined) throw new Error('Nothing was counted.');
    return count;
  }

  private close(): void {
    if (this.name === null) return;
    this.done.set(this.name, { size: this.size, sha256: this.hash.digest('hex') });
    this.name = null;
    this.hash = createHash('sha256');
    this.size = 0;
  }
}

/** The same bytes, counted as they pass. */
export async function* counted(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  name: string,
  tally: Tally,
): AsyncGenerator<Uint8Array> {
  tally.begin(name);
  for await (const chunk of content) {
    tally.count(chunk);
    yield chunk;
  }
}
