import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { createSecretToken } from '../common/secret-token.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { Units } from '../units/units.service.js';
import { CalendarFeedNotFound, MayNotFollow, TooManyCalendarFeeds } from './calendar-feeds.errors.js';
import { mayFollow, mayRevoke } from './calendar-feeds.policy.js';
import { CalendarFeedsRepository, type FeedRow } from './calendar-feeds.repository.js';

/** A phone, a computer and a wall of each of several units; more is a leak. */
const MOST_FEEDS = 10;

/** A feed that was just made; its token is never to be seen again. */
export interface MadeFeed {
  readonly id: string;
  readonly token: string;
}

/** Secret addresses at which people's calendar programs fetch what is due. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly feeds: CalendarFeedsRepository,
    private readonly units: Units,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Of a unit, or the actor's own for null. Throws UnitNotFound, MayNotFollow, TooManyCalendarFeeds. */
  async make(actor: Actor, unitId: string | null): Promise<MadeFeed> {
    if (unitId !== null) await this.assertMayFollow(actor, unitId);
    const { token, hash: tokenHash } = createSecretToken();
    const { accountId } = actor;
    const feed = { tokenHash, accountId, workUnitId: unitId, createdAt: this.clock.now() };
    const id = await this.transactions.run(async (tx) => {
      if ((await this.feeds.lockCount(tx, accountId)) >= MOST_FEEDS) throw new TooManyCalendarFeeds(MOST_FEEDS);
      const made = await this.feeds.add(tx, { ...feed, revokedAt: null, revokedBy: null, lastFetchedAt: null });
      await this.record(tx, actor, made, { action: 'create', after: { unitId } });
      return made;
    });
    return { id, token };
  }

  /** The actor's own that are in force, the newest first. */
  async own({ accountId }: Actor): Promise<FeedRow[]> {
    return this.feeds.ofOwner(accountId);
  }

  /** From now on nothing is found at its address. Throws CalendarFeedNotFound. */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const feed = await this.feeds.lock(tx, id);
      if (feed === null || !mayRevoke(actor, feed.accountId)) throw new CalendarFeedNotFound(id);
      await this.feeds.revoke(tx, id, actor.accountId, this.clock.now());
      await this.record(tx, actor, id, { action: 'revoke' });
    });
  }

  private async assertMayFollow(actor: Actor, unitId: string): Promise<void> {
    const { institutionId } = await this.units.get(unitId);
    if (!mayFollow(actor, { unitId, institutionId })) throw new MayNotFollow();
  }

  private async record(tx: Tx, actor: Actor, id: string, change: { action: string; after?: object }): Promise<void> {
    await this.audit.record(tx, { actorId: actor.accountId, subject: ['calendar-feed', id], ...change });
  }
}
