import { createHash, sign, verify } from 'node:crypto';
import { type Canonical, canonicalJson } from '../domain/canonical.js';
import type { AuditKey, AuditKeys } from './audit-keys.js';

/** Where a chain ended: its name, its last place, and the link there in hexadecimal; '' where events were not linked yet. */
export type Head = readonly [chain: string, seq: number, mac: string];

/** What a checkpoint says: the chains that went on since the one before it. */
export interface CheckpointStatement {
  readonly no: number;
  readonly at: string;
  /** SHA-256 of the statement before, in hexadecimal; null for the first. */
  readonly previous: string | null;
  readonly heads: readonly Head[];
}

/** A statement as it is kept, in the database and outside. */
export interface SignedStatement {
  readonly statement: string;
  readonly keyId: string;
  readonly signature: Buffer;
}

export function signStatement(statement: CheckpointStatement, key: AuditKey): SignedStatement {
  const text = canonicalJson(statement as unknown as Canonical);
  return { statement: text, keyId: key.id, signature: sign(null, Buffer.from(text), key.signing) };
}

/** What it says; null when no known key has signed it. */
export function readStatement(signed: SignedStatement, keys: AuditKeys): CheckpointStatement | null {
  const key = keys.get(signed.keyId);
  if (key === undefined || !verify(null, Buffer.from(signed.statement), key.checking, signed.signature)) return null;
  return JSON.parse(signed.statement) as CheckpointStatement;
}

/** How the next statement names this one. */
export function nameOfStatement(statement: string): string {
  return createHash('sha256').update(statement).digest('hex');
}

/** The file that is kept outside. */
export function toFile({ statement, keyId, signature }: SignedStatement): string {
  return canonicalJson({ statement, keyId, signature: signature.toString('base64') });
}

/** null when it is no such file. */
export function fromFile(text: string): SignedStatement | null {
  try {
    const { statement, keyId, signature } = JSON.parse(text) as Record<string, unknown>;
    if (typeof statement !== 'string' || typeof keyId !== 'string' || typeof signature !== 'string') return null;
    return { statement, keyId, signature: Buffer.from(signature, 'base64') };
  } catch {
    return null;
  }
}
