import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { createSecretToken } from '../common/secret-token.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { AccessTokenNotFound, TooManyAccessTokens } from './access.errors.js';
import type { KeptToken } from './access-token.entity.js';
import { AccessTokensRepository, type TokenOwner } from './access-tokens.repository.js';
import type { Actor } from './actor.js';
import { KnownActors } from './known-actors.js';
import type { TokenScope } from './token-scopes.js';

/** One for each program and its successor; more is a leak. */
const MOST_TOKENS = 20;
/** By these whoever searches for lost secrets knows ours, and which kind it is. */
const PREFIXES = { person: 'zi_pat_', institution: 'zi_svc_' } as const;
const ENDING = 4;

export interface AskedToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** The last day on which it counts. */
  readonly lastDay: CalendarDate;
}

/** A token that was just made; it is never to be seen again. */
export interface MadeToken {
  readonly token: string;
  readonly kept: KeptToken;
}

/** The tokens of people and of institutions, by which programs ask. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly tokens: AccessTokensRepository,
    private readonly known: KnownActors,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Those that are not revoked, the newest first. */
  async of(owner: TokenOwner): Promise<KeptToken[]> {
    return this.tokens.of(owner);
  }

  /** Throws TooManyAccessTokens. */
  async make({ accountId: by }: Actor, owner: TokenOwner, { name, scopes, lastDay }: AskedToken): Promise<MadeToken> {
    const { token, hash: tokenHash } = createSecretToken(prefixOf(owner));
    const shown = { name, scopes: [...scopes], ending: token.slice(-ENDING) };
    const times = { createdAt: this.clock.now(), createdBy: by, lastDayOn: lastDay, lastSeenAt: null };
    const unrevoked = { revokedAt: null, revokedBy: null };
    const fields = { tokenHash, accountId: null, institutionId: null, ...owner, ...shown, ...times, ...unrevoked };
    return this.transactions.run(async (tx) => {
      if ((await this.tokens.lockCount(tx, owner)) >= MOST_TOKENS) throw new TooManyAccessTokens(MOST_TOKENS);
      const kept = await this.tokens.add(tx, fields);
      const after = { ...owner, ...shown, lastDay };
      await this.audit.record(tx, { actorId: by, action: 'create', subject: ['access-token', kept.id], after });
      return { token, kept };
    });
  }

  /** From now on it opens nothing. Throws AccessTokenNotFound, also for another owner's. */
  async revoke({ accountId: by }: Actor, owner: TokenOwner, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const isRevoked = await this.tokens.revoke(tx, owner, id, { by, at: this.clock.now() });
      if (!isRevoked) throw new AccessTokenNotFound(id);
      await this.audit.record(tx, { actorId: by, action: 'revoke', subject: ['access-token', id] });
    });
    this.known.forgetAll();
  }

  /** In a transaction of whoever ends more than these; known actors are to be forgotten after it. */
  async revokeAllOf(tx: Tx, by: string, owner: TokenOwner): Promise<void> {
    const ids = await this.tokens.revokeAll(tx, owner, { by, at: this.clock.now() });
    const changes = ids.map((id) => ({ actorId: by, action: 'revoke', subject: ['access-token', id] as const }));
    await this.audit.recordAll(tx, changes);
  }
}

function prefixOf(owner: TokenOwner): string {
  return 'accountId' in owner ? PREFIXES.person : PREFIXES.institution;
}
