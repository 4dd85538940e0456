import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/settings.js';

/** A key for AES-256. `id` tells which one sealed something, and nothing about the key. */
export interface SecretKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The first seals; all of them open. */
export type SecretKeys = readonly [SecretKey, ...SecretKey[]];

const FILE = 'secret.key';

/**
 * ZI_SECRET_KEY, or a file of ZI_DATA_DIR that is made at the first start and nobody else may read. ZI_SECRET_KEY_OLD goes on opening,
 * and so does the file once the setting is there.
 */
export function readSecretKeys(settings: Settings): SecretKeys {
  const { ZI_SECRET_KEY, ZI_SECRET_KEY_OLD, ZI_DATA_DIR } = settings;
  const path = join(ZI_DATA_DIR, FILE);
  if (ZI_SECRET_KEY === undefined && !existsSync(path)) makeFile(ZI_DATA_DIR, path);
  const kept = existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
  const texts = [ZI_SECRET_KEY, kept, ZI_SECRET_KEY_OLD].filter((text) => text !== undefined);
  return texts.map(keyOf) as unknown as SecretKeys;
}

/** Linked into its place whole: of two processes that start at once both read the one that came first. */
function makeFile(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

function keyOf(text: string): SecretKey {
  const bytes = Buffer.from(hkdfSync('sha256', text, '', 'zona-integritas secrets', 32));
  return { bytes, id: createHash('sha256').update(bytes).digest('hex').slice(0, 8) };
}
