import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { createSecretToken, hashOfSecretToken } from '../common/secret-token.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Actor } from './actor.js';
import { SessionsRepository } from './sessions.repository.js';

const LIFETIME_MS = 12 * 60 * 60 * 1000;
/** How long another process may not notice that a session or a role has ended. */
const CACHE_MS = 5_000;
const CACHE_SIZE = 10_000;
/** How coarsely is kept when a session was last seen: reading must not write each time. */
const SEEN_MS = 10 * 60 * 1000;

interface Cached {
  readonly actor: Actor;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** What a browser is given for its cookie. */
export interface SessionToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Who is signed in. The token is in the person's cookie; we know only its hash. */
@Injectable()
export class Sessions {
  private readonly cache = new Map<string, Cached>();

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Begins a session of 12 hours for somebody who has proved who they are, on a device such as "Firefox, Linux". */
  async begin(tx: Tx, accountId: string, device: string | null): Promise<SessionToken> {
    const { token, hash: tokenHash } = createSecretToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    const times = { createdAt: now, lastSeenAt: now, expiresAt, endedAt: null };
    await this.sessions.add(tx, { tokenHash, id: randomUUID(), accountId, device, ...times });
    return { token, expiresAt };
  }

  /** The person behind a cookie's token; null for none, an unknown, ended or expired one. */
  async actorFor(token: string | undefined): Promise<Actor | null> {
    if (token === undefined || token === '') return null;
    const now = this.clock.now().getTime();
    const cached = this.cache.get(token);
    if (cached !== undefined && cached.until > now) return cached.actor;
    this.cache.delete(token);
    const found = await this.sessions.actorOf(hashOfSecretToken(token), new Date(now), this.clock.today());
    if (found === null) return null;
    if (now - found.lastSeenAt.getTime() >= SEEN_MS) await this.see(token);
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(token, { actor: found.actor, until: Math.min(now + CACHE_MS, found.expiresAt.getTime()) });
    return found.actor;
  }

  /** Gives the session another token, and its old one opens nothing any more; null when it has ended meanwhile. */
  async rotate(tx: Tx, old: string): Promise<SessionToken | null> {
    const { token, hash } = createSecretToken();
    const expiresAt = await this.sessions.rotate(tx, hashOfSecretToken(old), hash);
    return expiresAt && { token, expiresAt };
  }

  /** Ends every session of a person, save the one whose token is kept, and answers how many. Forget them all after the transaction. */
  async endAllOf(tx: Tx, accountId: string, kept: string | null): Promise<number> {
    return this.sessions.endOf(tx, accountId, kept === null ? null : hashOfSecretToken(kept), this.clock.now());
  }

  /** Ends a session; ending one that is not there is no error. */
  async end(token: string | undefined): Promise<void> {
    if (token === undefined) return;
    await this.transactions.run((tx) => this.sessions.end(tx, hashOfSecretToken(token), this.clock.now()));
    this.cache.delete(token);
  }

  /** Roles or sessions have changed: everyone is looked up anew. */
  forgetAll(): void {
    this.cache.clear();
  }

  private async see(token: string): Promise<void> {
    await this.transactions.run((tx) => this.sessions.see(tx, hashOfSecretToken(token), this.clock.now()));
  }
}
