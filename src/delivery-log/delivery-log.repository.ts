import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import { type Page, type PageAsked, readPage } from '../paging/page.js';
import { deliveryLines, NEWEST_FIRST } from './delivery-log-statement.js';
import type { MailingForm } from '../domain/mailing-form.js';
import type { DeliveryStatus } from './delivery-status.js';

/** Which lines; null: all. */
export interface LogQuestion {
  readonly status: DeliveryStatus | null;
  /** An account's id, or part of its address or name. */
  readonly recipient: string | null;
  readonly form: MailingForm | null;
  readonly from: Date | null;
  /** The instant before which. */
  readonly to: Date | null;
  readonly unitId: string | null;
}

interface ToSomebody {
  readonly recipientId: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
}

/** A try, a mail that is queued, or a reminder without a mail. */
export interface LineRow extends ToSomebody {
  readonly id: string;
  readonly at: Date;
  readonly status: DeliveryStatus;
  readonly mailingId: string | null;
  readonly form: MailingForm | null;
  /** Of what is queued. */
  readonly sendAfter: Date | null;
  /** What the mail server said. */
  readonly response: string | null;
  /** Why it was suppressed. */
  readonly because: string | null;
  /** Which try it was; of what is queued, how many there were. */
  readonly attempt: number | null;
  readonly reminders: number;
}

export interface MailRow extends ToSomebody {
  readonly id: string;
  readonly form: MailingForm;
  readonly day: CalendarDate;
  readonly createdAt: Date;
  readonly sendAfter: Date;
  readonly sentAt: Date | null;
  readonly givenUpAt: Date | null;
  readonly givenUpBecause: string | null;
}

export interface AttemptRow {
  readonly startedAt: Date;
  readonly settledAt: Date | null;
  readonly outcome: string | null;
  readonly response: string | null;
}

/** One reminder in a mail. */
export interface AboutRow {
  readonly kind: ReminderKind;
  readonly subjectId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly dueOn: CalendarDate;
  readonly stepDays: number;
  readonly escalation: number;
  readonly heldAs: string;
  readonly cancelledBecause: string | null;
}

/** Reads what the mailings and the reminders wrote. */
@Injectable()
export class DeliveryLogRepository {
  constructor(private readonly reader: Reader) {}

  /** A page in one statement, the newest first. */
  async page(asked: LogQuestion, page: PageAsked): Promise<Page<LineRow>> {
    const { status, recipient, form, from, to, unitId } = asked;
    const values = [status, recipient, form, from, to, unitId];
    return readPage<LineRow>(this.reader, page, { ordering: NEWEST_FIRST, sql: deliveryLines, values });
  }

  async find(mailingId: string): Promise<MailRow | null> {
    const rows = await this.reader.query<MailRow[]>(MAIL, [mailingId]);
    return rows[0] ?? null;
  }

  /** The first first. */
  async attemptsOf(mailingId: string): Promise<AttemptRow[]> {
    return this.reader.query<AttemptRow[]>(
      `SELECT started_at AS "startedAt", settled_at AS "settledAt", outcome, response
       FROM mailing_attempt WHERE mailing_id = $1 ORDER BY started_at, id`,
      [mailingId],
    );
  }

  /** By unit, what is due first standing first. */
  async aboutOf(mailingId: string): Promise<AboutRow[]> {
    return this.reader.query<AboutRow[]>(ABOUT, [mailingId]);
  }
}

const MAIL = `
  SELECT mailing.id, mailing.form, mailing.day, mailing.created_at AS "createdAt", mailing.send_after AS "sendAfter",
    mailing.sent_at AS "sentAt", mailing.given_up_at AS "givenUpAt", mailing.given_up_because AS "givenUpBecause",
    account.id AS "recipientId", account.name AS "recipientName", account.email AS "recipientEmail"
  FROM mailing JOIN account ON account.id = mailing.recipient_id WHERE mailing.id = $1`;

const ABOUT = `
  SELECT deadline.kind, deadline.subject_id AS "subjectId", unit.id AS "unitId", unit.name AS "unitName",
    reminder.send_on + reminder.step_days AS "dueOn", reminder.step_days AS "stepDays", reminder.escalation,
    notice.held_as AS "heldAs", reminder.cancelled_because AS "cancelledBecause"
  FROM notice JOIN reminder ON reminder.id = notice.reminder_id JOIN deadline ON deadline.id = reminder.deadline_id
  JOIN work_unit unit ON unit.id = deadline.work_unit_id
  WHERE notice.mailing_id = $1 ORDER BY unit.name, "dueOn", notice.id`;
