import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { WrongCredentials } from './access.errors.js';
import type { Actor } from './actor.js';
import { passwordFits } from './password.js';
import { SessionsRepository } from './sessions.repository.js';

const LIFETIME_MS = 12 * 60 * 60 * 1000;
/** How long another process may not notice that a session or a role has ended. */
const CACHE_MS = 5_000;
const CACHE_SIZE = 10_000;

interface Cached {
  readonly actor: Actor;
  /** Milliseconds since 1970. */
  readonly until: number;
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

  /** Begins a session of 12 hours and gives its token. Throws WrongCredentials. */
  async begin(email: string, password: string): Promise<{ token: string; expiresAt: Date; actor: Actor }> {
    const account = await this.sessions.findOpenAccount(email);
    const fits = await passwordFits(account?.passwordHash ?? null, password);
    if (account === null || !fits) throw new WrongCredentials();
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    await this.transactions.run((tx) =>
      this.sessions.add(tx, {
        tokenHash: hashOf(token),
        accountId: account.id,
        createdAt: now,
        expiresAt,
        endedAt: null,
      }),
    );
    const actor = await this.actorFor(token);
    if (actor === null) throw new WrongCredentials();
    return { token, expiresAt, actor };
  }

  /** The person behind a cookie's token; null for none, an unknown, ended or expired one. */
  async actorFor(token: string | undefined): Promise<Actor | null> {
    if (token === undefined || token === '') return null;
    const now = this.clock.now().getTime();
    const cached = this.cache.get(token);
    if (cached !== undefined && cached.until > now) return cached.actor;
    this.cache.delete(token);
    const found = await this.sessions.actorOf(hashOf(token), new Date(now));
    if (found === null) return null;
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(token, { actor: found.actor, until: Math.min(now + CACHE_MS, found.expiresAt.getTime()) });
    return found.actor;
  }

  /** Ends a session; ending one that is not there is no error. */
  async end(token: string | undefined): Promise<void> {
    if (token === undefined) return;
    await this.transactions.run((tx) => this.sessions.end(tx, hashOf(token), this.clock.now()));
    this.cache.delete(token);
  }

  /** Roles have changed: everyone is looked up anew. */
  forgetAll(): void {
    this.cache.clear();
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
