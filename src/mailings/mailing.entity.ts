import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { MailingForm } from '../domain/mailing-form.js';

/** Why a mail will not go out. `merged`: what it said stands in another. */
export type GivenUpReason = 'bounced' | 'cancelled' | 'preference' | 'account-closed' | 'merged';

/** One mail to one person: sent once, given up, or still to be sent. It takes in more until it is sealed. */
@Entity('mailing')
export class Mailing {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  recipientId: string;

  /** Whose office hours it keeps; null: those of the register. */
  @Column('uuid', { nullable: true })
  institutionId: string | null;

  @Column('text')
  form: MailingForm;

  /** The working day of which it is the digest, for its recipient. */
  @Column('date')
  day: CalendarDate;

  @Column('timestamptz')
  sendAfter: Date;

  @Column('timestamptz')
  createdAt: Date;

  /** When somebody began to send it. What becomes due afterwards goes into another. */
  @Column('timestamptz', { nullable: true })
  sealedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  givenUpAt: Date | null;

  @Column('text', { nullable: true })
  givenUpBecause: GivenUpReason | null;
}

/** `LOST`: whoever tried ended before saying how it went. */
export type AttemptOutcome = 'SENT' | 'DEFERRED' | 'BOUNCED' | 'SUPPRESSED' | 'LOST';

/** One try to deliver. While it is unsettled and its lease lasts, nobody else tries. */
@Entity('mailing_attempt')
export class MailingAttempt {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  mailingId: string;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  leasedUntil: Date;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('text', { nullable: true })
  outcome: AttemptOutcome | null;

  /** What the mail server said, or why nothing was sent. */
  @Column('text', { nullable: true })
  response: string | null;
}
