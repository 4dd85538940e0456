import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { Clock } from '../common/clock.js';
import { hashOfSecretToken } from '../common/secret-token.js';
import { Transactions } from '../database/transactions.js';
import { CalendarNotOpen } from './calendar-feeds.errors.js';
import { mayFollow } from './calendar-feeds.policy.js';
import { CalendarFeedsRepository, type OpenFeed } from './calendar-feeds.repository.js';

const HOUR_MS = 60 * 60 * 1000;

/** Who comes with the token of a feed. */
@Injectable()
export class OpenFeeds {
  constructor(
    private readonly feeds: CalendarFeedsRepository,
    private readonly accounts: Accounts,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Notes that the feed was fetched. Throws CalendarNotOpen, also where its owner may no longer follow the unit. */
  async open(token: string): Promise<OpenFeed> {
    const feed = await this.feeds.findOpen(hashOfSecretToken(token));
    if (feed === null || !(await this.isAllowed(feed))) throw new CalendarNotOpen();
    await this.note(feed);
    return feed;
  }

  private async isAllowed({ accountId, unitId, institutionId }: OpenFeed): Promise<boolean> {
    if (unitId === null || institutionId === null) return true;
    return mayFollow(await this.accounts.actorOf(accountId), { unitId, institutionId });
  }

  private async note({ id, lastFetchedAt }: OpenFeed): Promise<void> {
    const now = this.clock.now();
    if (lastFetchedAt !== null && now.getTime() - lastFetchedAt.getTime() < HOUR_MS) return;
    await this.transactions.run((tx) => this.feeds.fetched(tx, id, now));
  }
}
