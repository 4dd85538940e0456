import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import type { ToldNotice } from '../reminders/notice-in-words.js';

/** A notice in an inbox, with everything that its words say. */
export interface InboxRow extends ToldNotice {
  readonly id: string;
  readonly unitName: string;
  readonly stepDays: number;
  readonly escalation: number;
  readonly isStatutory: boolean;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  /** null while its deadline stands as it was when the notice was made out. */
  readonly endedBecause: string | null;
}

/** Which notices. */
export interface InboxQuestion {
  readonly unread: boolean;
  readonly open: boolean;
}

export interface KindCount {
  readonly kind: ReminderKind;
  readonly count: number;
}

@Injectable()
export class InboxRepository {
  constructor(private readonly reader: Reader) {}

  /** A page, the newest first. */
  async page(accountId: string, { unread, open }: InboxQuestion, asked: PageAsked): Promise<Page<InboxRow>> {
    const statement = { ordering: NEWEST_FIRST, sql: pageOfNotices, values: [accountId, unread, open] };
    return readPage<InboxRow>(this.reader, asked, statement);
  }

  /** What nobody has read and still stands, kind by kind, in one statement. */
  async countUnread(accountId: string): Promise<KindCount[]> {
    return this.reader.query<KindCount[]>(COUNT, [accountId]);
  }

  async has(accountId: string, id: string): Promise<boolean> {
    const rows = await this.reader.query<object[]>(
      'SELECT FROM notice WHERE id = $2 AND recipient_id = $1 AND is_in_inbox',
      [accountId, id],
    );
    return rows.length > 0;
  }

  /** Keeps the first time. */
  async markRead(tx: Tx, id: string, readAt: Date): Promise<void> {
    await tx.query('INSERT INTO notice_reading (notice_id, read_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      id,
      readAt,
    ]);
  }

  /** Everything in an inbox, or what is not newer than `upTo`. */
  async markAllRead(tx: Tx, accountId: string, upTo: string | null, readAt: Date): Promise<void> {
    await tx.query(MARK_ALL, [accountId, upTo, readAt]);
  }
}

const ENDED = `CASE WHEN deadline.version <> reminder.version THEN 'rescheduled' ELSE deadline.closed_because END`;
const STANDS = 'deadline.version = reminder.version AND deadline.closed_at IS NULL';

const FROM = `
  FROM notice
  JOIN reminder ON reminder.id = notice.reminder_id
  JOIN deadline ON deadline.id = reminder.deadline_id
  LEFT JOIN notice_reading reading ON reading.notice_id = notice.id`;

const NEWEST_FIRST = new Ordering(
  'inbox',
  [
    { sql: 'notice.created_at', type: 'timestamptz' },
    { sql: 'notice.id', type: 'uuid' },
  ],
  'desc',
);

const pageOfNotices = ({ place, past, end }: PageSql) => `
  SELECT notice.id, deadline.kind, deadline.subject_id AS "subjectId", deadline.assessment_id AS "assessmentId",
    deadline.work_unit_id AS "workUnitId", unit.name AS "unitName", deadline.facts, person.name AS "personName",
    reminder.send_on + reminder.step_days AS "dueOn", reminder.step_days AS "stepDays", reminder.escalation,
    reminder.overrides_quiet AS "isStatutory", notice.created_at AS "createdAt", reading.read_at AS "readAt",
    ${ENDED} AS "endedBecause", ${place}
  ${FROM}
  JOIN work_unit unit ON unit.id = deadline.work_unit_id
  LEFT JOIN account person ON person.id = (deadline.facts ->> 'accountId')::uuid
  WHERE notice.recipient_id = $1 AND notice.is_in_inbox
    AND (NOT $2::boolean OR reading.read_at IS NULL) AND (NOT $3::boolean OR (${STANDS})) AND ${past} ${end}`;

const COUNT = `
  SELECT deadline.kind, count(*)::int AS count ${FROM}
  WHERE notice.recipient_id = $1 AND notice.is_in_inbox AND reading.read_at IS NULL AND ${STANDS}
  GROUP BY deadline.kind ORDER BY deadline.kind`;

const MARK_ALL = `
  INSERT INTO notice_reading (notice_id, read_at)
  SELECT id, $3 FROM notice WHERE recipient_id = $1 AND is_in_inbox
    AND ($2::uuid IS NULL OR (created_at, id) <= (SELECT created_at, id FROM notice WHERE id = $2))
  ON CONFLICT DO NOTHING`;
