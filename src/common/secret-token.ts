import { createHash, randomBytes } from 'node:crypto';

/** 256 bits in 43 characters that need no escaping in an address, after `prefix`, and what is kept of them. */
export function createSecretToken(prefix = ''): { readonly token: string; readonly hash: Buffer } {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOfSecretToken(token) };
}

/** Of any text, however it looks: so an unknown token costs what a known one does. No salt, for it cannot be guessed. */
export function hashOfSecretToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
