import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from '../../src/storage/file-store.js';

const MIB = 1_048_576;

/** A store to try, and how to end it. */
export interface TriedStore {
  readonly store: FileStore;
  end(): Promise<void>;
}

/** What every store does, on whatever it keeps its files. */
export function describeFileStore(name: string, start: () => Promise<TriedStore>): void {
  describe(name, () => {
    let folder: string;
    let tried: TriedStore;
    let store: FileStore;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'zi-store-'));
      tried = await start();
      ({ store } = tried);
    });
    afterAll(async () => {
      await tried?.end();
      rmSync(folder, { recursive: true });
    });

    const written = (bytes: Buffer) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = join(folder, `given-${randomBytes(6).toString('hex')}`);
      writeFileSync(path, bytes);
      return { sha256, path };
    };
    const read = async (sha256: string, range?: { from: number; to: number }) => {
      const stream = await store.open(sha256, range);
      return stream === null ? null : buffer(stream);
    };
    const listed = async () => {
      const names: string[] = [];
      for await (const { sha256 } of store.list()) names.push(sha256);
      return names;
    };

    it('gives back what it was given, in whole and in part, and leaves the original alone', async () => {
      const bytes = randomBytes(100_000);
      const { sha256, path } = written(bytes);
      await store.put(sha256, path);
      expect((await read(sha256))?.equals(bytes)).toBe(true);
      expect((await read(sha256, { from: 0, to: 1 }))?.equals(bytes.subarray(0, 2))).toBe(true);
      expect((await read(sha256, { from: 99_990, to: 99_999 }))?.equals(bytes.subarray(99_990))).toBe(true);
      expect((await buffer(createReadStream(path))).equals(bytes)).toBe(true);
    });

    it('takes the same content again, also many times at once and from its first original', async () => {
      const bytes = randomBytes(1_000);
      const first = written(bytes);
      await Promise.all(Array.from({ length: 8 }, () => store.put(first.sha256, written(bytes).path)));
      for (const _ of [1, 2]) await store.put(first.sha256, first.path);
      expect((await read(first.sha256))?.equals(bytes)).toBe(true);
      expect((await listed()).filter((sha256) => sha256 === first.sha256)).toHaveLength(1);
    });

    it('has nothing of what it was not given, or was told to remove', async () => {
      const { sha256, path } = written(randomBytes(10));
      expect(await read(sha256)).toBeNull();
      await store.put(sha256, path);
      for (const _ of [1, 2]) await store.remove(sha256);
      expect(await read(sha256)).toBeNull();
      expect(await listed()).not.toContain(sha256);
    });

    it('lists all it has, and since when', async () => {
      const given = Array.from({ length: 5 }, () => written(randomBytes(20)));
      const before = Date.now() - 5_000;
      await Promise.all(given.map(({ sha256, path }) => store.put(sha256, path)));
      const held = new Map<string, Date>();
      for await (const { sha256, storedAt } of store.list()) held.set(sha256, storedAt);
      for (const { sha256 } of given) expect(held.get(sha256)?.getTime()).toBeGreaterThan(before);
    });

    it('keeps 50 MiB, and lets somebody stop reading them', async () => {
      const path = join(folder, 'large');
      const hash = createHash('sha256');
      const pieces = Array.from({ length: 50 }, () => randomBytes(MIB));
      for (const piece of pieces) hash.update(piece);
      await pipeline(Readable.from(pieces), createWriteStream(path));
      const sha256 = hash.digest('hex');
      await store.put(sha256, path);
      const stream = (await store.open(sha256))!;
      await new Promise((resolve) => stream.once('data', resolve));
      const closed = new Promise((resolve) => stream.once('close', resolve));
      stream.destroy();
      await closed;
      const again = createHash('sha256');
      for await (const piece of (await store.open(sha256))!) again.update(piece as Buffer);
      expect(again.digest('hex')).toBe(sha256);
    });
  });
}
