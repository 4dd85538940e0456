import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { BackupProblem } from './backup-problem.js';
import { inPieces } from './pieces.js';

/**
 * A sealed file: MAGIC, salt, check; then pieces of 64 KiB, each under AES-256-GCM with its tag behind it. A piece's nonce is its
 * number and whether it is the last, so that none can be moved, repeated or left out (the STREAM construction of Hoang,
 * Reyhanitabar, Rogaway and Vizár, 2015). Key and check come from the password and the salt, so a key is never used twice.
 */
const MAGIC = Buffer.from('ZI-SEAL1', 'latin1');
const SALT_BYTES = 16;
const CHECK_BYTES = 16;
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const PIECE_BYTES = 65_536;
const COST = { N: 32_768, r: 8, p: 1, maxmem: 67_108_864 };

/** How many bytes stand before the first piece. */
export const SEAL_HEAD_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES;

/** Whether a file that begins so is sealed. */
export function isSealed(head: Buffer): boolean {
  return head.subarray(0, MAGIC.length).equals(MAGIC);
}

/** The content, to be read again with the same password only. */
export async function* sealed(content: AsyncIterable<Uint8Array>, password: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const { key, check } = await derive(password, salt);
  yield Buffer.concat([MAGIC, salt, check]);
  for await (const { piece, no, isLast } of numbered(inPieces(content, PIECE_BYTES))) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(no, isLast));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** What was sealed. Throws BackupProblem at another password at once, and at the first piece that is not as it was. */
export async function* unsealed(
  head: Buffer,
  content: AsyncIterable<Uint8Array>,
  password: string,
): AsyncGenerator<Buffer> {
  const salt = head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);
  const { key, check } = await derive(password, salt);
  const expected = head.subarray(MAGIC.length + SALT_BYTES, SEAL_HEAD_BYTES);
  if (expected.length < CHECK_BYTES) throw new BackupProblem('The backup is cut short.');
  if (!timingSafeEqual(check, expected))
    throw new BackupProblem('ZI_BACKUP_KEY: this is not the key of this backup; give the one it was made with.');
  for await (const { piece, no, isLast } of numbered(inPieces(content, PIECE_BYTES + TAG_BYTES)))
    yield opened(piece, key, no, isLast);
}

function opened(piece: Buffer, key: Buffer, no: number, isLast: boolean): Buffer {
  const end = Math.max(piece.length - TAG_BYTES, 0);
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(no, isLast), { authTagLength: TAG_BYTES });
  try {
    decipher.setAuthTag(piece.subarray(end));
    return Buffer.concat([decipher.update(piece.subarray(0, end)), decipher.final()]);
  } catch {
    throw new BackupProblem(isLast ? 'The backup is cut short, or altered at its end.' : 'The backup was altered.');
  }
}

interface NumberedPiece {
  readonly piece: Buffer;
  readonly no: number;
  readonly isLast: boolean;
}

/** There is always a last one, though it be empty: otherwise a file cut before it would pass for whole. */
async function* numbered(pieces: AsyncIterable<Buffer>): AsyncGenerator<NumberedPiece> {
  let held: Buffer | null = null;
  let no = 0;
  for await (const piece of pieces) {
    if (held !== null) yield { piece: held, no: no++, isLast: false };
    held = piece;
  }
  yield { piece: held ?? Buffer.alloc(0), no, isLast: true };
}

function nonceOf(no: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(no, 5, 6);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

function derive(password: string, salt: Buffer): Promise<{ key: Buffer; check: Buffer }> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize(), salt, KEY_BYTES + CHECK_BYTES, COST, (error, derived) => {
      if (error === null) resolve({ key: derived.subarray(0, KEY_BYTES), check: derived.subarray(KEY_BYTES) });
      else reject(error);
    });
  });
}
