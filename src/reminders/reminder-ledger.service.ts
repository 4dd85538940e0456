import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { DeliveriesRepository, type RecipientRow } from './deliveries.repository.js';
import { ReminderRecipients } from './reminder-recipients.service.js';
import type { Reminder } from './reminder.entity.js';
import { RemindersNotFound } from './reminders.errors.js';
import { visibleTo } from './reminders.policy.js';
import { type ReminderRow, RemindersRepository } from './reminders.repository.js';

const LIMIT = 10_000;

/** A step of the ladder and whom it reached. */
export interface LedgerEntry {
  readonly reminder: Reminder;
  readonly recipients: readonly RecipientRow[];
}

/** A step that would go out, and to whom. */
export interface PlannedReminder {
  readonly reminder: ReminderRow;
  readonly recipients: readonly string[];
}

/** Answering questions about reminders; nothing here sends or changes any. */
@Injectable()
export class ReminderLedger {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly recipients: ReminderRecipients,
    private readonly clock: Clock,
  ) {}

  /** Every step ever planned about an award: sent to whom, still to come, or cancelled and why. Throws RemindersNotFound. */
  async of(actor: Actor, awardId: string): Promise<LedgerEntry[]> {
    const reminders = await this.reminders.ofSubject(visibleTo(actor), awardId);
    if (reminders.length === 0) throw new RemindersNotFound(awardId);
    const recipients = await this.deliveries.ofReminders(reminders.map(({ id }) => id));
    return reminders.map((reminder) => ({
      reminder,
      recipients: recipients.filter(({ reminderId }) => reminderId === reminder.id),
    }));
  }

  /**
   * What would go out on a day. For today that includes what is late, also what the mail server has not taken yet; a later
   * day is taken to find everything before it sent.
   */
  async dueOn(day: CalendarDate): Promise<PlannedReminder[]> {
    const isLater = day > this.clock.today();
    const due = await this.reminders.unsaidBetween(isLater ? day : null, day, LIMIT);
    const people = await this.recipients.of(due);
    const waiting = await this.waitingFor(due.filter(({ dispatchedAt }) => dispatchedAt !== null));
    return due.map((reminder) => ({
      reminder,
      recipients: waiting.get(reminder.id) ?? (people.get(reminder.workUnitId) ?? []).map(addressOf),
    }));
  }

  /** Those to whom steps were made out already and who have not got them. */
  private async waitingFor(reminders: readonly Reminder[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const deliveries = await this.deliveries.ofReminders(reminders.map(({ id }) => id));
    const unsent = deliveries.filter(({ sentAt, givenUpAt }) => sentAt === null && givenUpAt === null);
    const waiting = new Map<string, string[]>(reminders.map(({ id }) => [id, []]));
    for (const { reminderId, recipientName: name, recipientEmail: email } of unsent)
      waiting.get(reminderId)?.push(addressOf({ name, email }));
    return waiting;
  }
}

function addressOf({ name, email }: { name: string; email: string }): string {
  return `${name} <${email}>`;
}
