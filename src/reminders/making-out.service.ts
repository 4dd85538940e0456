import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { repeatedRung } from '../domain/reminder-ladder.js';
import { mailKey, Mailings } from '../mailings/mailings.service.js';
import { Addressing, type Addressed } from './addressing.service.js';
import type { Notice } from './notice.entity.js';
import { NoticesRepository } from './notices.repository.js';
import type { Reminder } from './reminder.entity.js';
import { type DueRow, RemindersRepository } from './reminders.repository.js';

/** Making out reminders that are due to people: a notice each, in the inbox and in a mail or not. */
@Injectable()
export class MakingOut {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly notices: NoticesRepository,
    private readonly addressing: Addressing,
    private readonly mailings: Mailings,
    private readonly clock: Clock,
  ) {}

  /** Makes out a locked page of what is due; answers it. What nobody can be told about stays due, until somebody is appointed. */
  async makeOut(tx: Tx, due: readonly DueRow[]): Promise<readonly Addressed[]> {
    const addressed = await this.addressing.of(due);
    const mailed = addressed.flatMap(({ form, ...one }) => (form === null ? [] : [{ ...one, form }]));
    const bags = await this.mailings.sort(tx, mailed);
    const createdAt = this.clock.now();
    await this.notices.add(
      tx,
      addressed.map((one) =>
        noticeOf(one, one.form === null ? null : (bags.get(mailKey({ ...one, form: one.form })) ?? null), createdAt),
      ),
    );
    const reached = new Set(addressed.map(({ reminder }) => reminder.id));
    const told = due.filter(({ id }) => reached.has(id));
    await this.reminders.add(
      tx,
      told.flatMap((reminder) => nextOf(reminder, this.clock.today(), createdAt)),
    );
    await this.reminders.markDispatched(tx, [...reached], createdAt);
    return addressed;
  }
}

function noticeOf(
  { reminder, recipientId, heldAs, isInInbox }: Addressed,
  mailingId: string | null,
  createdAt: Date,
): Omit<Notice, 'id'> {
  const unmailedBecause = mailingId === null ? ('preference' as const) : null;
  return { reminderId: reminder.id, recipientId, heldAs, createdAt, isInInbox, mailingId, unmailedBecause };
}

/** The step that follows the last one planned, where the ladder goes on until the duty ends. */
function nextOf(reminder: DueRow, today: CalendarDate, plannedAt: Date): Omit<Reminder, 'id'>[] {
  const { deadlineId, version, stepDays, sendOn, repeatDays } = reminder;
  if (repeatDays === null) return [];
  const { on, ...rung } = repeatedRung({ stepDays, on: sendOn }, repeatDays, today);
  const open = { dispatchedAt: null, cancelledAt: null, cancelledBecause: null };
  return [{ deadlineId, version, ...rung, sendOn: on, repeatDays, plannedAt, ...open }];
}
