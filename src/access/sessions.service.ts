import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { createSecretToken, hashOfSecretToken } from '../common/secret-token.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Actor } from './actor.js';
import { KnownActors } from './known-actors.js';
import { SessionsRepository } from './sessions.repository.js';

const LIFETIME_MS = 12 * 60 * 60 * 1000;
/** How coarsely is kept when a session was last seen: reading must not write each time. */
const SEEN_MS = 10 * 60 * 1000;

/** What a browser is given for its cookie. */
export interface SessionToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Who is signed in. The token is in the person's cookie; we know only its hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly known: KnownActors,
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
    const known = this.known.find('session', token);
    if (known !== null) return known.actor;
    const now = this.clock.now();
    const found = await this.sessions.actorOf(hashOfSecretToken(token), now, this.clock.today());
    if (found === null) return null;
    const { actor, expiresAt, lastSeenAt } = found;
    if (now.getTime() - lastSeenAt.getTime() >= SEEN_MS) await this.see(token);
    this.known.keep('session', token, { actor, grant: null }, expiresAt);
    return actor;
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
    this.known.forget('session', token);
  }

  /** Roles or sessions have changed: everyone is looked up anew. */
  forgetAll(): void {
    this.known.forgetAll();
  }

  private async see(token: string): Promise<void> {
    await this.transactions.run((tx) => this.sessions.see(tx, hashOfSecretToken(token), this.clock.now()));
  }
}
