import { Injectable } from '@nestjs/common';
import type { MailingForm } from '../domain/mailing-form.js';
import type { Preference } from '../preferences/preference.js';
import { Preferences } from '../preferences/preferences.service.js';
import type { DutyHolder } from './duty-holders.js';
import { type Addressee, ReminderRecipients } from './reminder-recipients.service.js';
import type { DueRow } from './reminders.repository.js';

/** A reminder to one person: as what, and on which ways. */
export interface Addressed {
  readonly reminder: DueRow;
  readonly recipientId: string;
  readonly name: string;
  readonly email: string;
  readonly institutionId: string | null;
  readonly heldAs: DutyHolder;
  readonly isInInbox: boolean;
  /** null: not by mail, because the person switched it off. */
  readonly form: MailingForm | null;
}

/** Whom reminders are for today, and which way each of them wants it. */
@Injectable()
export class Addressing {
  constructor(
    private readonly recipients: ReminderRecipients,
    private readonly preferences: Preferences,
  ) {}

  /** In the order of the reminders; one without a recipient is not among them. */
  async of(due: readonly DueRow[]): Promise<Addressed[]> {
    const addressees = await this.recipients.of(due);
    const people = [...new Set([...addressees.values()].flat().map(({ id }) => id))];
    const wishes = await this.preferences.of(people);
    return due.flatMap((reminder) =>
      (addressees.get(reminder.id) ?? []).map((person) =>
        addressedTo(person, reminder, wishes.get(person.id) as Preference),
      ),
    );
  }
}

function addressedTo({ id, ...person }: Addressee, reminder: DueRow, wish: Preference): Addressed {
  const isInInbox = wish.isInInbox(reminder.kind);
  return { reminder, recipientId: id, ...person, isInInbox, form: formOf(reminder, wish) };
}

/** What repeats itself stays in the digest, whatever a person chose; a statutory cutoff goes out whatever they chose. */
function formOf({ kind, overridesQuiet, repeatDays }: DueRow, wish: Preference): MailingForm | null {
  const choice = wish.mailFor(kind);
  if (choice === 'OFF') return null;
  if (overridesQuiet) return 'STATUTORY';
  return repeatDays === null ? choice : 'DIGEST';
}
