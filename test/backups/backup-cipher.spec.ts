import { randomBytes } from 'node:crypto';
import { isSealed, SEAL_HEAD_BYTES, sealed, unsealed } from '../../src/backups/backup-cipher.js';
import { BackupProblem } from '../../src/backups/backup-problem.js';
import { inLines, inPieces } from '../../src/backups/pieces.js';

const PASSWORD = 'a password of tests';
const PIECE = 65_536;
const SEALED_PIECE = PIECE + 16;

async function* streamOf(bytes: Buffer, step = 10_007): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

async function wholeOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const seal = (content: Buffer) => wholeOf(sealed(streamOf(content), PASSWORD));
const unseal = (file: Buffer, password = PASSWORD) =>
  wholeOf(unsealed(file.subarray(0, SEAL_HEAD_BYTES), streamOf(file.subarray(SEAL_HEAD_BYTES)), password));

describe('What is sealed', () => {
  const content = randomBytes(2 * PIECE + 5);
  let file: Buffer;

  beforeAll(async () => {
    file = await seal(content);
  });

  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE])('of %i bytes comes back as it was', async (length) => {
    const sealedFile = await seal(content.subarray(0, length));
    expect(isSealed(sealedFile)).toBe(true);
    expect((await unseal(sealedFile)).equals(content.subarray(0, length))).toBe(true);
  });

  it('shows nothing of its content, and is another each time', async () => {
    const words = Buffer.from('rahasia '.repeat(1_000));
    const [one, other] = [await seal(words), await seal(words)];
    expect(one.includes('rahasia')).toBe(false);
    expect(one.equals(other)).toBe(false);
  });

  it('is refused to another password at once, before a byte of it is read', async () => {
    async function* unread(): AsyncGenerator<Buffer> {
      yield* [];
      throw new Error('It was read.');
    }
    const attempt = wholeOf(unsealed(file.subarray(0, SEAL_HEAD_BYTES), unread(), 'another password'));
    await expect(attempt).rejects.toThrow(/^ZI_BACKUP_KEY: this is not the key of this backup/);
  });

  it.each([
    ['inside a piece', -1],
    ['by its last piece', -(5 + 16)],
    ['by its last two', -(5 + 16) - SEALED_PIECE],
    ['by every piece', SEAL_HEAD_BYTES],
  ])('is found to be cut short %s', async (_, end) => {
    await expect(unseal(file.subarray(0, end))).rejects.toThrow('cut short');
  });

  it('is found to be cut short in its head', async () => {
    await expect(unseal(file.subarray(0, SEAL_HEAD_BYTES - 1))).rejects.toThrow('cut short');
  });

  it('is found to be altered, wherever a byte is', async () => {
    for (const at of [SEAL_HEAD_BYTES, SEAL_HEAD_BYTES + SEALED_PIECE + 9, file.length - 1]) {
      const altered = Buffer.from(file);
      altered[at]! ^= 1;
      await expect(unseal(altered)).rejects.toThrow(BackupProblem);
    }
  });

  it('is found to be altered when two pieces have changed places', async () => {
    const [head, rest] = [file.subarray(0, SEAL_HEAD_BYTES), file.subarray(SEAL_HEAD_BYTES)];
    const [one, two] = [rest.subarray(0, SEALED_PIECE), rest.subarray(SEALED_PIECE, 2 * SEALED_PIECE)];
    const swapped = Buffer.concat([head, two, one, rest.subarray(2 * SEALED_PIECE)]);
    await expect(unseal(swapped)).rejects.toThrow('altered');
  });
});

describe('Bytes cut into pieces', () => {
  const bytes = randomBytes(1_000);

  it.each([1, 7, 100, 999, 1_000, 1_001])('of %i are the same bytes', async (size) => {
    for (const step of [1, 64, 1_000]) {
      const pieces: Buffer[] = [];
      for await (const piece of inPieces(streamOf(bytes, step), size)) pieces.push(piece);
      expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
      expect(pieces.slice(0, -1).every(({ length }) => length === size)).toBe(true);
    }
  });

  it('at lines end with one, and none is cut', async () => {
    const text = Buffer.from(Array.from({ length: 50 }, (_, no) => `${'x'.repeat(no)}\n`).join(''));
    for (const step of [1, 13, 5_000]) {
      const parts: string[] = [];
      for await (const part of inLines(streamOf(text, step), 100)) parts.push(part.toString());
      expect(parts.join('')).toBe(text.toString());
      expect(parts.every((part) => part.endsWith('\n'))).toBe(true);
    }
  });
});
