import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailChoice, ReminderKind } from '../domain/reminder-kind.js';

/** What a person chose for one kind of reminder. No row: nothing yet. */
@Entity('reminder_preference')
export class ReminderPreference {
  @PrimaryColumn('uuid')
  accountId: string;

  @PrimaryColumn('text')
  kind: ReminderKind;

  @Column('text')
  mail: MailChoice;

  @Column('boolean')
  isInInbox: boolean;

  @Column('timestamptz')
  updatedAt: Date;
}
