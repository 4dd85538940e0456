import { createHash, hkdfSync } from 'node:crypto';
import { keyIfThere, keyInFile } from '../config/key-file.js';
import type { Settings } from '../config/settings.js';

/** A key for AES-256. `id` tells which one sealed something, and nothing about the key. */
export interface SecretKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The first seals; all of them open. */
export type SecretKeys = readonly [SecretKey, ...SecretKey[]];

const FILE = 'secrets';

/**
 * ZI_SECRET_KEY, or a file of ZI_DATA_DIR that is made at the first start and nobody else may read. ZI_SECRET_KEY_OLD goes on opening,
 * and so does the file once the setting is there.
 */
export async function readSecretKeys({ ZI_SECRET_KEY, ZI_SECRET_KEY_OLD, ZI_DATA_DIR }: Settings): Promise<SecretKeys> {
  const kept = await (ZI_SECRET_KEY === undefined ? keyInFile(ZI_DATA_DIR, FILE) : keyIfThere(ZI_DATA_DIR, FILE));
  const texts = [ZI_SECRET_KEY, kept, ZI_SECRET_KEY_OLD].filter((text) => typeof text === 'string');
  return texts.map(keyOf) as unknown as SecretKeys;
}

function keyOf(text: string): SecretKey {
  const bytes = Buffer.from(hkdfSync('sha256', text, '', 'zona-integritas secrets', 32));
  return { bytes, id: createHash('sha256').update(bytes).digest('hex').slice(0, 8) };
}
