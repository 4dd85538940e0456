import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Deadline } from './deadline.entity.js';
import type { DueDays } from './due-days.js';
import { type CancelReason, Reminder } from './reminder.entity.js';
import type { Scope } from './reminders.policy.js';

/** A reminder with its deadline and the names that its text needs. */
export interface DueRow
  extends
    Pick<
      Reminder,
      'id' | 'deadlineId' | 'version' | 'stepDays' | 'sendOn' | 'escalation' | 'overridesQuiet' | 'repeatDays'
    >,
    Pick<Deadline, 'kind' | 'subjectId' | 'workUnitId' | 'assessmentId' | 'dueOn' | 'facts'> {
  readonly unitName: string;
  readonly institutionId: string;
}

/** A step of a ladder and what became of it. */
export interface LadderRow
  extends DueRow, Pick<Reminder, 'plannedAt' | 'dispatchedAt' | 'cancelledAt' | 'cancelledBecause'> {}

@Injectable()
export class RemindersRepository {
  constructor(private readonly reader: Reader) {}

  async add(tx: Tx, reminders: readonly Omit<Reminder, 'id'>[]): Promise<void> {
    if (reminders.length > 0) await tx.query(INSERT, [JSON.stringify(reminders)]);
  }

  /** Cancels what has not gone out yet about deadlines, also what is made out to people but not sent. */
  async cancel(tx: Tx, deadlineIds: readonly string[], because: CancelReason, at: Date): Promise<void> {
    // Locked by a statement of its own: one that waits for a sweep would not see the notices which that sweep made.
    await tx.query('SELECT FROM reminder WHERE deadline_id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [
      deadlineIds,
    ]);
    await tx.query(
      `UPDATE reminder SET cancelled_at = $2, cancelled_because = $3
       WHERE deadline_id = ANY($1::uuid[]) AND cancelled_at IS NULL AND (dispatched_at IS NULL OR ${UNSENT})`,
      [deadlineIds, at, because],
    );
  }

  /** Cancels what has not gone out although a later step of its ladder is due: only the last is worth saying. */
  async cancelOvertaken(tx: Tx, due: readonly DueDays[], at: Date): Promise<void> {
    await tx.query(OVERTAKEN, [...dueParameters(due), at]);
  }

  /**
   * For a transaction that writes thousands of rows that are found again if they are lost. It does not wait for its commit to reach the disk: whoever
   * acts on what it wrote writes first, and what is on the disk later is there only after it. And the references of its rows are
   * checked by index, also those to a table so small that the planner would read all of it each time.
   */
  async beLight(tx: Tx): Promise<void> {
    await tx.query(`SELECT set_config('synchronous_commit', 'off', true), set_config('enable_seqscan', 'off', true)`);
  }

  /**
   * A page of what is due and not made out yet, locked; rows another process has locked are left to it. A step that a later
   * one has overtaken is never among them, whatever page or process that one falls to.
   */
  async lockDue(tx: Tx, due: readonly DueDays[], after: DuePlace | null, limit: number): Promise<DueRow[]> {
    const values = [...dueParameters(due), after?.sendOn ?? null, after?.id ?? null, limit, null];
    return tx.query<DueRow[]>(`${DUE} FOR NO KEY UPDATE OF reminder SKIP LOCKED`, values);
  }

  /** The same, to look at only: at some units, or everywhere for null. */
  async due(due: readonly DueDays[], unitIds: readonly string[] | null, limit: number): Promise<DueRow[]> {
    return this.reader.query<DueRow[]>(DUE, [...dueParameters(due), null, null, limit, unitIds]);
  }

  /** The last steps planned of ladders that go on until their duty ends, from before a day. */
  async tails(before: CalendarDate, unitIds: readonly string[] | null, limit: number): Promise<DueRow[]> {
    return this.reader.query<DueRow[]>(
      `SELECT ${COLUMNS} ${FROM}
       WHERE reminder.repeat_days IS NOT NULL AND reminder.cancelled_at IS NULL AND reminder.send_on < $1
         AND ($2::uuid[] IS NULL OR deadline.work_unit_id = ANY($2))
       ORDER BY reminder.send_on, reminder.id LIMIT $3`,
      [before, unitIds, limit],
    );
  }

  /** Every step that the ladders have on a day, also what was said or cancelled. */
  async planned(day: CalendarDate, limit: number): Promise<LadderRow[]> {
    return this.reader.query<LadderRow[]>(
      `${LADDER} WHERE reminder.send_on = $1 ORDER BY unit.name, reminder.id LIMIT $2`,
      [day, limit],
    );
  }

  async markDispatched(tx: Tx, ids: readonly string[], dispatchedAt: Date): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('UPDATE reminder SET dispatched_at = $2, repeat_days = NULL WHERE id = ANY($1::uuid[])', [
      ids,
      dispatchedAt,
    ]);
  }

  /** The ladder of a subject, every version of it, earliest first. */
  async ofSubject({ everything, unitIds, institutionIds }: Scope, subjectId: string): Promise<LadderRow[]> {
    return this.reader.query<LadderRow[]>(
      `${LADDER} WHERE deadline.subject_id = $1
         AND ($2 OR deadline.work_unit_id = ANY($3::uuid[]) OR unit.institution_id = ANY($4::uuid[]))
       ORDER BY reminder.send_on, reminder.version`,
      [subjectId, everything, unitIds, institutionIds],
    );
  }

  /** Cancels every open step before a day, as when data of the past was just put in. */
  async cancelBefore(tx: Tx, day: CalendarDate, at: Date): Promise<void> {
    await tx.query(
      `UPDATE reminder SET cancelled_at = $2, cancelled_because = 'past-when-planned'
       WHERE cancelled_at IS NULL AND dispatched_at IS NULL AND send_on < $1`,
      [day, at],
    );
  }
}

export type DuePlace = Pick<DueRow, 'sendOn' | 'id'>;

/** Stands for every institution without office hours of its own. */
const ALL_OTHERS = '00000000-0000-0000-0000-000000000000';

/** $1 the due days as rows, $2 the institutions among them, $3 the last day of all, for the index. */
function dueParameters(due: readonly DueDays[]): [string, string[], CalendarDate] {
  const rows = due.map(({ institutionId, statutory, regular, last }) => ({
    institution_id: institutionId ?? ALL_OTHERS,
    statutory_from: statutory.from,
    statutory_to: statutory.to,
    regular_from: regular?.from ?? null,
    regular_to: regular?.to ?? null,
    last_from: last?.from ?? null,
    last_to: last?.to ?? null,
  }));
  const own = due.flatMap(({ institutionId }) => institutionId ?? []);
  const ends = due.flatMap(({ statutory, last }) => [statutory.to, last?.to ?? statutory.to]);
  return [JSON.stringify(rows), own, ends.reduce((latest, end) => (end > latest ? end : latest))];
}

const isDue = (step: string) => `CASE
  WHEN ${step}.overrides_quiet THEN ${step}.send_on <= days.statutory_to
    AND (days.statutory_from IS NULL OR ${step}.send_on >= days.statutory_from)
  WHEN ${step}.step_days IN (0, 1) THEN ${step}.send_on <= days.last_to
    AND (days.last_from IS NULL OR ${step}.send_on >= days.last_from)
  ELSE ${step}.send_on <= days.regular_to AND (days.regular_from IS NULL OR ${step}.send_on >= days.regular_from) END`;

/** Made out, and in a mail that somebody has still to get. */
const UNSENT = `EXISTS (
  SELECT FROM notice JOIN mailing ON mailing.id = notice.mailing_id
  WHERE notice.reminder_id = reminder.id AND mailing.sent_at IS NULL AND mailing.given_up_at IS NULL
)`;

const COLUMNS = `reminder.id, reminder.deadline_id AS "deadlineId", reminder.version, reminder.step_days AS "stepDays",
  reminder.send_on AS "sendOn", reminder.escalation, reminder.overrides_quiet AS "overridesQuiet",
  reminder.repeat_days AS "repeatDays", deadline.kind, deadline.subject_id AS "subjectId",
  deadline.assessment_id AS "assessmentId", deadline.work_unit_id AS "workUnitId", reminder.send_on + reminder.step_days AS "dueOn",
  deadline.facts, unit.name AS "unitName", unit.institution_id AS "institutionId"`;

const FROM = `
  FROM reminder
  JOIN deadline ON deadline.id = reminder.deadline_id
  JOIN work_unit unit ON unit.id = deadline.work_unit_id`;

/** OFFSET 0 keeps PostgreSQL from joining everything that is due before it sorts out one page: it walks along the index. */
const IN_ORDER = `
  FROM reminder
  CROSS JOIN LATERAL (SELECT * FROM deadline WHERE id = reminder.deadline_id OFFSET 0) deadline
  CROSS JOIN LATERAL (SELECT * FROM work_unit WHERE id = deadline.work_unit_id OFFSET 0) unit`;

const LADDER = `
  SELECT ${COLUMNS}, reminder.planned_at AS "plannedAt", reminder.dispatched_at AS "dispatchedAt",
    reminder.cancelled_at AS "cancelledAt", reminder.cancelled_because AS "cancelledBecause" ${FROM}`;

const DAYS = `
  JOIN jsonb_to_recordset($1::jsonb) AS days (institution_id uuid, statutory_from date, statutory_to date, regular_from date,
    regular_to date, last_from date, last_to date)
    ON days.institution_id = CASE WHEN unit.institution_id = ANY($2::uuid[]) THEN unit.institution_id ELSE '${ALL_OTHERS}' END`;

/**
 * A later step of the same ladder whose day is $3 at the latest: all steps of a version lead to one day, so its days before that
 * say when it is. OFFSET 0 keeps each look-up a look-up, which the planner takes for dearer than reading all ladders.
 */
const laterStep = (condition: string) => `EXISTS (
  SELECT FROM reminder later
  WHERE later.deadline_id = reminder.deadline_id AND later.version = reminder.version AND later.step_days < reminder.step_days
    AND later.step_days >= reminder.send_on + reminder.step_days - $3::date AND later.cancelled_at IS NULL AND ${condition} OFFSET 0
)`;

const LATER_STEP_DUE = laterStep(isDue('later'));

const DUE = `
  SELECT ${COLUMNS} ${IN_ORDER} ${DAYS}
  WHERE reminder.dispatched_at IS NULL AND reminder.cancelled_at IS NULL AND reminder.send_on <= $3
    AND ${isDue('reminder')} AND NOT ${LATER_STEP_DUE}
    AND ($4::date IS NULL OR (reminder.send_on, reminder.id) > ($4, $5::uuid))
    AND ($7::uuid[] IS NULL OR deadline.work_unit_id = ANY($7))
  ORDER BY reminder.send_on, reminder.id LIMIT $6`;

/**
 * Written so that both partial indexes serve it: of what is not made out, and of mails that are not sent. Few of either have a later
 * step: they are found first, as arrays, for joined the planner reads every reminder, deadline and unit there is.
 */
const OVERTAKEN = `
  UPDATE reminder SET cancelled_at = $4, cancelled_because = 'later-step-due' WHERE id = ANY(ARRAY(
    SELECT reminder.id ${FROM} ${DAYS}
    WHERE reminder.cancelled_at IS NULL AND ${isDue('reminder')} AND ${LATER_STEP_DUE} AND reminder.id = ANY(ARRAY(
      SELECT id FROM reminder WHERE dispatched_at IS NULL AND cancelled_at IS NULL AND send_on <= $3 AND ${laterStep('true')}
      UNION ALL SELECT reminder.id FROM mailing
      JOIN notice ON notice.mailing_id = mailing.id JOIN reminder ON reminder.id = notice.reminder_id
      WHERE mailing.sent_at IS NULL AND mailing.given_up_at IS NULL AND ${laterStep('true')}
    ))
    FOR NO KEY UPDATE OF reminder SKIP LOCKED
  ))`;

const INSERT = `
  INSERT INTO reminder (deadline_id, version, step_days, send_on, escalation, overrides_quiet, repeat_days, planned_at,
    dispatched_at, cancelled_at, cancelled_because)
  SELECT step."deadlineId", step.version, step."stepDays", step."sendOn", step.escalation, step."overridesQuiet",
    step."repeatDays", step."plannedAt", NULL, step."cancelledAt", step."cancelledBecause"
  FROM jsonb_to_recordset($1::jsonb) AS step ("deadlineId" uuid, version integer, "stepDays" integer, "sendOn" date,
    escalation smallint, "overridesQuiet" boolean, "repeatDays" integer, "plannedAt" timestamptz, "cancelledAt" timestamptz,
    "cancelledBecause" text)
  ON CONFLICT ON CONSTRAINT reminder_once_per_step DO NOTHING`;
