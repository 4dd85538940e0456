import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { currentOrigin } from '../common/origin.js';
import { AuditKeys } from './audit-keys.js';
import { addressDigest, contentDigest, type EventFacts, sealOf } from './audit-seal.js';
import { type Change, chainOf } from './change.js';

/** The last link of a chain. */
export interface ChainHead {
  /** 0 and null before its first event. */
  readonly seq: number;
  readonly mac: Buffer | null;
}

export const BEGINNING: ChainHead = { seq: 0, mac: null };

/** An event that has yet to get its place in a chain. */
export interface LooseEvent extends Omit<EventFacts, 'seq'> {
  readonly before: object | null;
  readonly after: object | null;
  readonly contentSalt: Buffer;
  readonly address: string | null;
  readonly addressSalt: Buffer;
}

/** An event in its place. */
export interface SealedEvent extends ChainHead {
  readonly event: LooseEvent;
  readonly keyId: string;
  readonly mac: Buffer;
}

const SALT_BYTES = 16;
/** The system is asked for many at once: to ask costs more than the bytes. */
const SALTS_BYTES = 256 * SALT_BYTES;

/** Makes events of changes, and links of events. */
@Injectable()
export class AuditSealing {
  private salts = Buffer.alloc(0);

  constructor(
    private readonly keys: AuditKeys,
    private readonly clock: Clock,
  ) {}

  eventOf(change: Change): LooseEvent {
    const { actorId, action, subject, before = null, after = null, at = this.clock.now() } = change;
    const [subjectType, subjectId] = subject;
    const { channel, address } = currentOrigin();
    const [contentSalt, addressSalt] = [this.salt(), this.salt()];
    const digests = {
      contentDigest: contentDigest(contentSalt, before, after),
      addressDigest: addressDigest(addressSalt, address),
    };
    const content = { before, after, address, contentSalt, addressSalt, ...digests };
    return { at, actorId, action, subjectType, subjectId, channel, chain: chainOf(change), ...content };
  }

  /** Ties an event to the one before it. */
  seal(event: LooseEvent, head: ChainHead): SealedEvent {
    const { id: keyId, seal } = this.keys.current;
    const seq = head.seq + 1;
    // In this order: V8 takes several times as long to copy what is spread first, where more follows.
    return { event, seq, keyId, mac: sealOf(seal, head.mac, { seq, ...event }) };
  }

  /** Ties events in their order, each to the last of its chain. */
  sealAll(events: readonly LooseEvent[], heads: ReadonlyMap<string, ChainHead>): SealedEvent[] {
    const last = new Map(heads);
    return events.map((event) => {
      const sealed = this.seal(event, last.get(event.chain) ?? BEGINNING);
      last.set(event.chain, sealed);
      return sealed;
    });
  }

  private salt(): Buffer {
    if (this.salts.length === 0) this.salts = randomBytes(SALTS_BYTES);
    const salt = this.salts.subarray(0, SALT_BYTES);
    this.salts = this.salts.subarray(SALT_BYTES);
    return salt;
  }
}
