import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { mapped, type Page, type PageAsked } from '../paging/page.js';
import { Preferences } from '../preferences/preferences.service.js';
import { InboxRefused, NoticeNotFound } from './inbox.errors.js';
import { type InboxEntry, inboxEntry } from './inbox-entry.js';
import { type InboxQuestion, InboxRepository, type KindCount } from './inbox.repository.js';

export type { InboxQuestion, KindCount };

/** What a person is reminded of, inside the program: the notices of the ledger that also stand in the mails. */
@Injectable()
export class Inbox {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly preferences: Preferences,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** A page of the actor's own, the newest first, in the actor's language. Throws CursorRefused. */
  async list(actor: Actor, question: InboxQuestion, asked: PageAsked): Promise<Page<InboxEntry>> {
    const { language } = await this.preferences.own(actor);
    const today = this.clock.today();
    return mapped(await this.inbox.page(actor.accountId, question, asked), (row) => inboxEntry(row, today, language));
  }

  /** How many of the actor's are unread and not done, of each kind that has any. */
  async count({ accountId }: Actor): Promise<KindCount[]> {
    return this.inbox.countUnread(accountId);
  }

  /** Marks one as read; again is harmless. Throws NoticeNotFound, also for somebody else's. */
  async read({ accountId }: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.inbox.has(accountId, id))) throw new NoticeNotFound(id);
      await this.inbox.markRead(tx, id, this.clock.now());
    });
  }

  /** Marks all as read, or those not newer than the last one seen: what came in since stays unread. Throws InboxRefused. */
  async readAll({ accountId }: Actor, upTo: string | null): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (upTo !== null && !(await this.inbox.has(accountId, upTo)))
        throw new InboxRefused('upTo', 'must be the id of a notice in your inbox; leave it out for all of them.');
      await this.inbox.markAllRead(tx, accountId, upTo, this.clock.now());
    });
  }
}
