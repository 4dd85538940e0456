import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { createSecretToken, hashOfSecretToken } from '../common/secret-token.js';
import { Settings } from '../config/settings.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { SignInTooOld } from './access.errors.js';
import type { Actor } from './actor.js';
import { type Admitted, KnownActors } from './known-actors.js';
import type { Session } from './session.entity.js';
import { type Moment, SessionsRepository } from './sessions.repository.js';

const LIFETIME_MS = 12 * 60 * 60 * 1000;
/** How coarsely is kept when a session was last seen: reading must not write each time. */
const SEEN_MS = 10 * 60 * 1000;
/** For so long signing in proves that it is still the person who sits there. */
const FRESH_MS = 15 * 60 * 1000;

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
    private readonly settings: Settings,
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
    return (await this.seenBy(token))?.actor ?? null;
  }

  /** The same, and whether signing in asks them for a code. */
  async seenBy(token: string | undefined): Promise<Admitted | null> {
    if (token === undefined || token === '') return null;
    const known = this.known.find('session', token);
    if (known !== null) return known;
    const moment = this.moment();
    const found = await this.sessions.actorOf(hashOfSecretToken(token), moment);
    if (found === null) return null;
    const { actor, hasSecondFactor, expiresAt, lastSeenAt } = found;
    if (moment.now.getTime() - lastSeenAt.getTime() >= SEEN_MS) await this.see(token);
    const admitted = { actor, grant: null, hasSecondFactor };
    this.known.keep('session', token, admitted, expiresAt);
    return admitted;
  }

  /** The open sessions of a person, the one seen last first. */
  async openOf(accountId: string): Promise<Session[]> {
    return this.sessions.openOf(accountId, this.moment());
  }

  /** A session that was left open does not change how its owner signs in. Throws SignInTooOld after 15 minutes. */
  async assertFresh(token: string | undefined): Promise<void> {
    const beganAt = await this.sessions.beganAt(hashOfSecretToken(token ?? ''));
    const age = this.clock.now().getTime() - (beganAt?.getTime() ?? 0);
    if (age > FRESH_MS) throw new SignInTooOld();
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
    if (token === undefined || token === '') return;
    await this.transactions.run((tx) => this.sessions.end(tx, hashOfSecretToken(token), this.clock.now()));
    this.known.forget('session', token);
  }

  /** Roles or sessions have changed: everyone is looked up anew. */
  forgetAll(): void {
    this.known.forgetAll();
  }

  private moment(): Moment {
    const now = this.clock.now();
    const seenAfter = new Date(now.getTime() - this.settings.ZI_SESSION_IDLE * 60_000);
    return { now, today: this.clock.today(), seenAfter };
  }

  private async see(token: string): Promise<void> {
    await this.transactions.run((tx) => this.sessions.see(tx, hashOfSecretToken(token), this.clock.now()));
  }
}
