import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { type CancelReason, Reminder } from './reminder.entity.js';
import type { Scope } from './reminders.policy.js';

/** A reminder with the names that its text needs. */
export interface ReminderRow extends Reminder {
  readonly unitName: string;
  readonly institutionId: string;
}

@Injectable()
export class RemindersRepository {
  constructor(private readonly reader: Reader) {}

  async add(tx: Tx, reminders: Omit<Reminder, 'id'>[]): Promise<void> {
    if (reminders.length > 0) await tx.insert(Reminder, reminders);
  }

  /** Cancels what has not gone out yet, also what is made out to people but not sent. */
  async cancel(tx: Tx, subjectId: string, because: CancelReason, at: Date): Promise<void> {
    // Locked by a statement of its own: one that waits for a sweep would not see the deliveries which that sweep made.
    await tx.query('SELECT FROM reminder WHERE subject_id = $1 ORDER BY id FOR NO KEY UPDATE', [subjectId]);
    await tx.query(
      `UPDATE reminder SET cancelled_at = $2, cancelled_because = $3 WHERE subject_id = $1 AND ${UNSAID}`,
      [subjectId, at, because],
    );
  }

  /** Cancels what has not gone out by `day` although a later step of its ladder is due: only the last is worth saying. */
  async cancelOvertaken(tx: Tx, day: CalendarDate, at: Date): Promise<void> {
    await tx.query(
      `UPDATE reminder SET cancelled_at = $2, cancelled_because = 'later-step-due' WHERE id IN (
         SELECT reminder.id FROM reminder
         WHERE ${UNSAID} AND reminder.send_on <= $1 AND ${LATER_STEP_DUE} FOR NO KEY UPDATE SKIP LOCKED
       )`,
      [day, at],
    );
  }

  /**
   * A page of what is due by `day` and not made out yet, locked; rows another process has locked are left to it. A step
   * that a later one has overtaken is never among them, whatever page or process that one falls to.
   */
  async lockDue(
    tx: Tx,
    day: CalendarDate,
    after: Pick<Reminder, 'sendOn' | 'id'> | null,
    limit: number,
  ): Promise<ReminderRow[]> {
    return tx.query<ReminderRow[]>(
      `${SELECT} WHERE reminder.dispatched_at IS NULL AND reminder.cancelled_at IS NULL AND reminder.send_on <= $1
         AND ($2::date IS NULL OR (reminder.send_on, reminder.id) > ($2, $3::uuid)) AND NOT ${LATER_STEP_DUE}
       ORDER BY reminder.send_on, reminder.id LIMIT $4 FOR NO KEY UPDATE OF reminder SKIP LOCKED`,
      [day, after?.sendOn ?? null, after?.id ?? null, limit],
    );
  }

  /** What would go out on `day`, planned for `from` or later; nothing is locked. */
  async unsaidBetween(from: CalendarDate | null, day: CalendarDate, limit: number): Promise<ReminderRow[]> {
    return this.reader.query<ReminderRow[]>(
      `${SELECT} WHERE ${UNSAID} AND reminder.send_on <= $1 AND ($2::date IS NULL OR reminder.send_on >= $2)
         AND NOT ${LATER_STEP_DUE}
       ORDER BY reminder.send_on, reminder.id LIMIT $3`,
      [day, from, limit],
    );
  }

  async markDispatched(tx: Tx, ids: readonly string[], dispatchedAt: Date): Promise<void> {
    if (ids.length === 0) return;
    await tx.createQueryBuilder().update(Reminder).set({ dispatchedAt }).where('id = ANY(:ids)', { ids }).execute();
  }

  /** The ladder of a subject, every version of it, earliest first. */
  async ofSubject({ everything, unitIds, institutionIds }: Scope, subjectId: string): Promise<ReminderRow[]> {
    return this.reader.query<ReminderRow[]>(
      `${SELECT} WHERE reminder.subject_id = $1
         AND ($2 OR reminder.work_unit_id = ANY($3::uuid[]) OR unit.institution_id = ANY($4::uuid[]))
       ORDER BY reminder.send_on, reminder.due_version`,
      [subjectId, everything, unitIds, institutionIds],
    );
  }

  /** Cancels every open step before a day, as when data of the past was just put in. */
  async cancelBefore(tx: Tx, day: CalendarDate, at: Date): Promise<void> {
    const open = tx
      .createQueryBuilder()
      .update(Reminder)
      .set({ cancelledAt: at, cancelledBecause: 'past-when-planned' });
    await open.where({ cancelledAt: IsNull(), dispatchedAt: IsNull() }).andWhere('send_on < :day', { day }).execute();
  }
}

/** Not cancelled, and not made out yet or still to be sent to somebody; written so that both partial indexes serve it. */
const UNSAID = `reminder.cancelled_at IS NULL AND reminder.id IN (
  SELECT id FROM reminder WHERE dispatched_at IS NULL AND cancelled_at IS NULL
  UNION ALL SELECT reminder_id FROM reminder_delivery WHERE sent_at IS NULL AND given_up_at IS NULL
)`;
/** The first parameter is the day. */
const LATER_STEP_DUE = `EXISTS (
  SELECT FROM reminder later
  WHERE later.rule = reminder.rule AND later.subject_id = reminder.subject_id AND later.due_version = reminder.due_version
    AND later.step_days < reminder.step_days AND later.send_on <= $1 AND later.cancelled_at IS NULL
)`;
const SELECT = `
  SELECT reminder.id, reminder.rule, reminder.subject_id AS "subjectId", reminder.due_version AS "dueVersion",
    reminder.step_days AS "stepDays", reminder.work_unit_id AS "workUnitId", reminder.predicate,
    reminder.due_on AS "dueOn", reminder.send_on AS "sendOn", reminder.planned_at AS "plannedAt",
    reminder.dispatched_at AS "dispatchedAt", reminder.cancelled_at AS "cancelledAt",
    reminder.cancelled_because AS "cancelledBecause",
    unit.name AS "unitName", unit.institution_id AS "institutionId"
  FROM reminder JOIN work_unit unit ON unit.id = reminder.work_unit_id`;
