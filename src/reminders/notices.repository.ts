import { Injectable } from '@nestjs/common';
import { type HotStatement, HotStatements } from '../database/hot-statements.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { MailingForm } from '../domain/mailing-form.js';
import type { Gathered } from '../mailings/mailings.service.js';
import type { DutyHolder } from './duty-holders.js';
import type { Notice } from './notice.entity.js';
import type { DueRow } from './reminders.repository.js';

/** A notice with everything that its text says. */
export interface NoticeRow extends Omit<DueRow, 'repeatDays'> {
  readonly noticeId: string;
  readonly isCancelled: boolean;
  readonly heldAs: DutyHolder;
  /** Of the person a BOUNCING_ADDRESS is about. */
  readonly personName: string | null;
}

export type NewNotice = Omit<Notice, 'id' | 'createdAt'>;

/** A notice in a mail that is about to be sent. */
export interface MailedRow extends NoticeRow {
  readonly mailingId: string;
}

/** What was said about a deadline before: on which day, to whom. */
export interface EarlierNotice {
  readonly deadlineId: string;
  readonly sentOn: CalendarDate;
  readonly holders: readonly DutyHolder[];
}

/** A notice whose mail has not gone out. */
export interface UnsentRow extends NoticeRow {
  readonly recipientId: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly isInInbox: boolean;
  readonly form: MailingForm;
  readonly sendAfter: Date;
}

/** A notice in a digest that has not gone out. */
export interface DigestRow extends NoticeRow {
  readonly day: CalendarDate;
  readonly sendAfter: Date;
}

/** Who got, or will get, one reminder. */
export interface RecipientRow {
  readonly reminderId: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly heldAs: DutyHolder;
  readonly sentAt: Date | null;
  readonly givenUpAt: Date | null;
  readonly unmailedBecause: string | null;
  readonly attempts: number;
}

@Injectable()
export class NoticesRepository {
  constructor(
    private readonly reader: Reader,
    private readonly hot: HotStatements,
  ) {}

  /** A person who has one of a reminder already gets no second. */
  async add(tx: Tx, notices: readonly NewNotice[], createdAt: Date): Promise<void> {
    if (notices.length === 0) return;
    await tx.query(INSERT, [
      notices.map(({ reminderId }) => reminderId),
      notices.map(({ recipientId }) => recipientId),
      notices.map(({ heldAs }) => heldAs),
      notices.map(({ isInInbox }) => isInInbox),
      notices.map(({ mailingId }) => mailingId),
      notices.map(({ unmailedBecause }) => unmailedBecause),
      createdAt,
    ]);
  }

  /** What mails say; nobody cancels it until the transaction ends. */
  async lockOf(tx: Tx, mailingIds: readonly string[]): Promise<MailedRow[]> {
    return this.hot.inside<MailedRow>(tx, OF_MAILINGS, [mailingIds]);
  }

  /** Takes notices out of their mail, because the person wants them no more. */
  async unmail(tx: Tx, noticeIds: readonly string[]): Promise<void> {
    if (noticeIds.length === 0) return;
    await tx.query(`UPDATE notice SET mailing_id = NULL, unmailed_because = 'preference' WHERE id = ANY($1::uuid[])`, [
      noticeIds,
    ]);
  }

  /** What was in mails that were given up for others goes into those. */
  async move(tx: Tx, gathered: readonly Gathered[]): Promise<void> {
    if (gathered.length === 0) return;
    await tx.query(
      `UPDATE notice SET mailing_id = moved.into
       FROM jsonb_to_recordset($1::jsonb) AS moved ("from" uuid, "into" uuid) WHERE mailing_id = moved.from`,
      [JSON.stringify(gathered)],
    );
  }

  /** What was mailed about deadlines in their present version, the earliest day first. */
  async earlier(deadlineIds: readonly string[]): Promise<EarlierNotice[]> {
    return this.reader.query<EarlierNotice[]>(EARLIER, [deadlineIds]);
  }

  /** What is made out and in a mail that somebody has still to get, the next to go out first. */
  async unsent(limit: number): Promise<UnsentRow[]> {
    return this.reader.query<UnsentRow[]>(UNSENT, [limit]);
  }

  /** What stands in digests that a person has still to get. */
  async inOpenDigests(recipientId: string): Promise<DigestRow[]> {
    return this.reader.query<DigestRow[]>(IN_OPEN_DIGESTS, [recipientId]);
  }

  /** The names of people that texts are about, by their accounts. */
  async namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reader.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM account WHERE id = ANY($1::uuid[])',
      [accountIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async ofReminders(reminderIds: readonly string[]): Promise<RecipientRow[]> {
    return this.reader.query<RecipientRow[]>(
      `SELECT notice.reminder_id AS "reminderId", account.name AS "recipientName", account.email AS "recipientEmail",
         notice.held_as AS "heldAs", mailing.sent_at AS "sentAt", mailing.given_up_at AS "givenUpAt",
         notice.unmailed_because AS "unmailedBecause",
         (SELECT count(*)::int FROM mailing_attempt WHERE mailing_id = mailing.id) AS attempts
       FROM notice JOIN account ON account.id = notice.recipient_id LEFT JOIN mailing ON mailing.id = notice.mailing_id
       WHERE notice.reminder_id = ANY($1::uuid[]) ORDER BY account.name, account.id`,
      [reminderIds],
    );
  }
}

/** Arrays, for a sweep writes thousands: PostgreSQL takes three times as long to read the same from JSON. */
const INSERT = `
  INSERT INTO notice (reminder_id, recipient_id, held_as, is_in_inbox, mailing_id, unmailed_because, created_at)
  SELECT notice.*, $7::timestamptz
  FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[], $5::uuid[], $6::text[]) AS notice
  ON CONFLICT ON CONSTRAINT notice_once_per_recipient DO NOTHING`;

const NOTICE = `notice.id AS "noticeId", notice.held_as AS "heldAs", reminder.id, reminder.deadline_id AS "deadlineId", reminder.version,
  reminder.step_days AS "stepDays", reminder.send_on AS "sendOn", reminder.escalation,
  reminder.overrides_quiet AS "overridesQuiet", reminder.cancelled_at IS NOT NULL AS "isCancelled", deadline.kind,
  deadline.subject_id AS "subjectId", deadline.assessment_id AS "assessmentId", deadline.work_unit_id AS "workUnitId",
  reminder.send_on + reminder.step_days AS "dueOn", deadline.facts, unit.name AS "unitName",
  unit.institution_id AS "institutionId", person.name AS "personName"`;

const FROM = `
  FROM notice
  JOIN reminder ON reminder.id = notice.reminder_id
  JOIN deadline ON deadline.id = reminder.deadline_id
  JOIN work_unit unit ON unit.id = deadline.work_unit_id
  LEFT JOIN account person ON person.id = (deadline.facts ->> 'accountId')::uuid`;

const OF_MAILINGS: HotStatement = {
  name: 'notices-of-mailings',
  text: `SELECT ${NOTICE}, notice.mailing_id AS "mailingId" ${FROM} WHERE notice.mailing_id = ANY($1::uuid[]) ORDER BY reminder.id FOR SHARE OF reminder`,
};

const UNSENT = `
  SELECT ${NOTICE}, notice.recipient_id AS "recipientId", account.name AS "recipientName", account.email AS "recipientEmail",
    notice.is_in_inbox AS "isInInbox", mailing.form, mailing.send_after AS "sendAfter"
  ${FROM} JOIN account ON account.id = notice.recipient_id JOIN mailing ON mailing.id = notice.mailing_id
  WHERE mailing.sent_at IS NULL AND mailing.given_up_at IS NULL AND reminder.cancelled_at IS NULL
  ORDER BY mailing.send_after, mailing.id, notice.id LIMIT $1`;

const IN_OPEN_DIGESTS = `
  SELECT ${NOTICE}, mailing.day, mailing.send_after AS "sendAfter"
  ${FROM} JOIN mailing ON mailing.id = notice.mailing_id
  WHERE mailing.recipient_id = $1 AND mailing.form = 'DIGEST' AND mailing.sent_at IS NULL AND mailing.given_up_at IS NULL
    AND reminder.cancelled_at IS NULL`;

/** OFFSET 0 keeps it a look-up for each deadline: on a morning of many the planner, who knows of none that is sent, would begin with all that are. */
const EARLIER = `
  SELECT deadline.id AS "deadlineId", mailing.day AS "sentOn", array_agg(DISTINCT notice.held_as) AS holders
  FROM deadline
  CROSS JOIN LATERAL (
    SELECT id FROM reminder WHERE deadline_id = deadline.id AND version = deadline.version AND dispatched_at IS NOT NULL OFFSET 0
  ) reminder
  CROSS JOIN LATERAL (SELECT mailing_id, held_as FROM notice WHERE reminder_id = reminder.id OFFSET 0) notice
  CROSS JOIN LATERAL (SELECT day FROM mailing WHERE id = notice.mailing_id AND sent_at IS NOT NULL OFFSET 0) mailing
  WHERE deadline.id = ANY($1::uuid[])
  GROUP BY deadline.id, mailing.day ORDER BY mailing.day`;
