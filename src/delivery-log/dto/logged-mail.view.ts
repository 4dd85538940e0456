import { ApiProperty } from '@nestjs/swagger';
import { REMINDER_KINDS, type ReminderKind } from '../../domain/reminder-kind.js';
import type { AboutRow, AttemptRow, LoggedMail } from '../delivery-log.service.js';
import { MAILING_FORMS, type MailingForm } from '../../domain/mailing-form.js';
import { MailRecipientView } from './delivery-log.view.js';

class MailAttemptView {
  @ApiProperty()
  startedAt: Date;

  @ApiProperty({ type: Date, nullable: true, description: 'null while it is under way' })
  settledAt: Date | null;

  @ApiProperty({ type: String, enum: ['SENT', 'DEFERRED', 'BOUNCED', 'SUPPRESSED', 'LOST'], nullable: true })
  outcome: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'what the mail server said, or why nothing was sent' })
  response: string | null;

  static of({ startedAt, settledAt, outcome, response }: AttemptRow): MailAttemptView {
    return { startedAt, settledAt, outcome, response };
  }
}

class MailedReminderView {
  @ApiProperty({ enum: REMINDER_KINDS, enumName: 'ReminderKind' })
  kind: ReminderKind;

  @ApiProperty({ description: 'the award, assessment, finding, evidence or appointment it is about' })
  subjectId: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ description: 'days before the due day; after it they are negative' })
  stepDays: number;

  @ApiProperty()
  escalation: number;

  @ApiProperty({ description: 'as what the person is told' })
  heldAs: string;

  @ApiProperty({ type: String, nullable: true, description: 'why it was left out when the mail was sent' })
  cancelledBecause: string | null;

  static of(about: AboutRow): MailedReminderView {
    const { kind, subjectId, unitId, unitName, dueOn, stepDays, escalation, heldAs, cancelledBecause } = about;
    return { kind, subjectId, unitId, unitName, dueOn, stepDays, escalation, heldAs, cancelledBecause };
  }
}

export class LoggedMailView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  messageId: string;

  @ApiProperty({ type: MailRecipientView })
  recipient: MailRecipientView;

  @ApiProperty({ enum: MAILING_FORMS })
  form: MailingForm;

  @ApiProperty({ format: 'date', description: 'the working day of which it is the digest' })
  day: string;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty()
  sendAfter: Date;

  @ApiProperty({ type: Date, nullable: true })
  sentAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  givenUpAt: Date | null;

  @ApiProperty({ type: String, nullable: true, example: 'bounced' })
  givenUpBecause: string | null;

  @ApiProperty({ type: [MailAttemptView] })
  attempts: MailAttemptView[];

  @ApiProperty({ type: [MailedReminderView] })
  about: MailedReminderView[];

  static of(mail: LoggedMail): LoggedMailView {
    const { id, messageId, form, day, createdAt, sendAfter, sentAt, givenUpAt, givenUpBecause } = mail;
    const recipient = MailRecipientView.of(mail);
    const times = { day, createdAt, sendAfter, sentAt, givenUpAt, givenUpBecause };
    const attempts = mail.attempts.map((attempt) => MailAttemptView.of(attempt));
    const about = mail.about.map((reminder) => MailedReminderView.of(reminder));
    return { id, messageId, recipient, form, ...times, attempts, about };
  }
}
