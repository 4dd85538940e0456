import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { NoticesRepository, type RecipientRow } from './notices.repository.js';
import { RemindersNotFound } from './reminders.errors.js';
import { visibleTo } from './reminders.policy.js';
import { type LadderRow, RemindersRepository } from './reminders.repository.js';

/** A step of the ladder and whom it reached. */
export interface LedgerEntry {
  readonly reminder: LadderRow;
  readonly recipients: readonly RecipientRow[];
}

/** What was, is and will be said about one subject. */
@Injectable()
export class ReminderLedger {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly notices: NoticesRepository,
  ) {}

  /** Every step ever planned about an award: sent to whom, still to come, or cancelled and why. Throws RemindersNotFound. */
  async of(actor: Actor, awardId: string): Promise<LedgerEntry[]> {
    const reminders = await this.reminders.ofSubject(visibleTo(actor), awardId);
    if (reminders.length === 0) throw new RemindersNotFound(awardId);
    const recipients = await this.notices.ofReminders(reminders.map(({ id }) => id));
    return reminders.map((reminder) => ({
      reminder,
      recipients: recipients.filter(({ reminderId }) => reminderId === reminder.id),
    }));
  }
}
