import { createHmac, hash } from 'node:crypto';
import { type Canonical, canonicalJson } from '../domain/canonical.js';

/** Everything of an event that is never erased. */
export interface EventFacts {
  readonly chain: string;
  /** From 1, without a gap. */
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly channel: string;
  readonly contentDigest: Buffer;
  readonly addressDigest: Buffer;
}

/** SHA-256 of what was there before and after. The salt keeps anybody from guessing what it was once it is erased. */
export function contentDigest(salt: Buffer, before: object | null, after: object | null): Buffer {
  return digestOf(salt, canonicalJson(plain([before, after])));
}

/** The same of the address that the change came from. */
export function addressDigest(salt: Buffer, address: string | null): Buffer {
  return digestOf(salt, canonicalJson(address));
}

/**
 * What ties an event to all before it in its chain: HMAC-SHA-256 over the link before it and its own facts.
 *
 * @param previous null for the first of a chain
 */
export function sealOf(secret: Buffer, previous: Buffer | null, facts: EventFacts): Buffer {
  const { chain, seq, at, actorId, action, subjectType, subjectId, channel } = facts;
  const said = [chain, seq, at.toISOString(), actorId, action, subjectType, subjectId, channel];
  const digests = [previous, facts.contentDigest, facts.addressDigest].map((bytes) => bytes?.toString('hex') ?? null);
  return createHmac('sha256', secret)
    .update(canonicalJson([...said, ...digests]))
    .digest();
}

function digestOf(salt: Buffer, text: string): Buffer {
  return hash('sha256', Buffer.concat([salt, Buffer.from(text)]), 'buffer');
}

/** As the database gives it back: without dates, undefined and the like. */
function plain(content: object): Canonical {
  return JSON.parse(JSON.stringify(content)) as Canonical;
}
