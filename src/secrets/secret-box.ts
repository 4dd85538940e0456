import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SecretKey, SecretKeys } from './secret-keys.js';

/** Begins whatever is sealed, and no secret of ours: those from before were kept as they are. */
export const SEALED = 'zi1.';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Something sealed that no key of ours opens, or that was sealed for another row, or altered. */
export class SecretUnreadable extends Error {}

/**
 * Seals what must be readable later, so that who has the database alone has no secrets: AES-256-GCM, as `zi1.<key>.<nonce, tag and
 * text>`. `row` names whose it is; what was sealed for one row does not open in another.
 */
export class SecretBox {
  private readonly byId: ReadonlyMap<string, SecretKey>;

  constructor(private readonly keys: SecretKeys) {
    this.byId = new Map(keys.map((key) => [key.id, key]));
  }

  /** What everything begins with that the key of now has sealed. */
  get current(): string {
    return `${SEALED}${this.keys[0].id}.`;
  }

  seal(secret: string, row: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.keys[0].bytes, nonce).setAAD(Buffer.from(row));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return this.current + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** What was kept before there were keys comes back as it is. Throws SecretUnreadable. */
  open(kept: string, row: string): string {
    if (!kept.startsWith(SEALED)) return kept;
    const [id = '', sealed = ''] = kept.slice(SEALED.length).split('.');
    const key = this.byId.get(id);
    if (key === undefined)
      throw new SecretUnreadable(`${row} is sealed by the key ${id}: set ZI_SECRET_KEY_OLD to the one it was.`);
    try {
      return decipher(key, Buffer.from(sealed, 'base64url'), row);
    } catch {
      throw new SecretUnreadable(`${row} holds a secret that was altered, or belongs to another row.`);
    }
  }
}

function decipher({ bytes }: SecretKey, sealed: Buffer, row: string): string {
  const [nonce, rest] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES)];
  const opening = createDecipheriv(CIPHER, bytes, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(row));
  opening.setAuthTag(rest.subarray(0, TAG_BYTES));
  return Buffer.concat([opening.update(rest.subarray(TAG_BYTES)), opening.final()]).toString('utf8');
}
