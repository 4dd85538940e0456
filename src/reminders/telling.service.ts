import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { mailKey, Mailings } from '../mailings/mailings.service.js';
import { Webhooks } from '../webhooks/webhooks.service.js';
import type { Addressed } from './addressing.service.js';
import { type NewNotice, NoticesRepository } from './notices.repository.js';
import { eventsOf, REMINDER_EVENTS } from './reminder-event.js';
import type { DueRow } from './reminders.repository.js';

/** Telling people on every way they want: the inbox, a mail; and systems of institutions by webhook. */
@Injectable()
export class Telling {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly mailings: Mailings,
    private readonly webhooks: Webhooks,
    private readonly clock: Clock,
  ) {}

  /** A notice for each, in the mail it belongs into; an event for each reminder. */
  async tell(tx: Tx, addressed: readonly Addressed[], reminders: readonly DueRow[]): Promise<void> {
    if (reminders.length > 0) await this.webhooks.announceHeard(tx, REMINDER_EVENTS, () => reminders.flatMap(eventsOf));
    // Only one at a time is beyond this, until its transaction ends.
    const mailed = addressed.flatMap(({ form, ...one }) => (form === null ? [] : [{ ...one, form }]));
    const bags = await this.mailings.sort(tx, mailed);
    const notices = addressed.map((one) => noticeOf(one, mailingOf(one, bags)));
    await this.notices.add(tx, notices, this.clock.now());
  }
}

function mailingOf({ recipientId, form }: Addressed, bags: ReadonlyMap<string, string>): string | null {
  return form === null ? null : (bags.get(mailKey({ recipientId, form })) ?? null);
}

function noticeOf({ reminder, recipientId, heldAs, isInInbox }: Addressed, mailingId: string | null): NewNotice {
  const unmailedBecause = mailingId === null ? ('preference' as const) : null;
  return { reminderId: reminder.id, recipientId, heldAs, isInInbox, mailingId, unmailedBecause };
}
