import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import { type AttemptOutcome, ReminderAttempt, ReminderDelivery } from './reminder-delivery.entity.js';

/** A delivery with everything its mail says. */
export interface DeliveryRow {
  readonly id: string;
  readonly sentAt: Date | null;
  readonly givenUpAt: Date | null;
  readonly isCancelled: boolean;
  readonly dueOn: CalendarDate;
  readonly predicate: Predicate;
  readonly unitName: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
}

/** Who got, or will get, one reminder. */
export interface RecipientRow {
  readonly reminderId: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly sentAt: Date | null;
  readonly givenUpAt: Date | null;
  readonly attempts: number;
}

@Injectable()
export class DeliveriesRepository {
  constructor(private readonly reader: Reader) {}

  /** Makes reminders out to people; a person who has one already gets no second. */
  async add(tx: Tx, deliveries: readonly Omit<ReminderDelivery, 'id' | 'sentAt' | 'givenUpAt'>[]): Promise<void> {
    if (deliveries.length === 0) return;
    await tx
      .createQueryBuilder()
      .insert()
      .into(ReminderDelivery)
      .values([...deliveries])
      .orIgnore()
      .execute();
  }

  /** A page of the ids of what is neither sent nor given up, and that nobody is sending at this moment. */
  async unsettled(now: Date, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.reader.query<{ id: string }[]>(
      `SELECT delivery.id FROM reminder_delivery delivery
       WHERE delivery.sent_at IS NULL AND delivery.given_up_at IS NULL
         AND ($2::uuid IS NULL OR delivery.id > $2) AND NOT EXISTS (
         SELECT FROM reminder_attempt attempt
         WHERE attempt.delivery_id = delivery.id AND attempt.settled_at IS NULL AND attempt.leased_until > $1
       ) ORDER BY delivery.id LIMIT $3`,
      [now, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Waits for whoever is cancelling its reminder, and then sees that it is cancelled. */
  async lock(tx: Tx, id: string): Promise<DeliveryRow | null> {
    const rows = await tx.query<DeliveryRow[]>(LOCK, [id]);
    return rows[0] ?? null;
  }

  async openAttempt(tx: Tx, deliveryId: string): Promise<ReminderAttempt | null> {
    return tx.getRepository(ReminderAttempt).findOneBy({ deliveryId, settledAt: IsNull() });
  }

  async addAttempt(
    tx: Tx,
    attempt: Pick<ReminderAttempt, 'deliveryId' | 'startedAt' | 'leasedUntil'>,
  ): Promise<string> {
    return (await tx.save(tx.create(ReminderAttempt, attempt))).id;
  }

  /** Does nothing when the attempt was settled meanwhile. */
  async settleAttempt(
    tx: Tx,
    id: string,
    outcome: AttemptOutcome,
    settledAt: Date,
    response: string | null,
  ): Promise<void> {
    await tx.update(ReminderAttempt, { id, settledAt: IsNull() }, { outcome, settledAt, response });
  }

  async markSent(tx: Tx, id: string, sentAt: Date): Promise<void> {
    await tx.update(ReminderDelivery, { id, sentAt: IsNull() }, { sentAt });
  }

  async giveUp(tx: Tx, id: string, givenUpAt: Date): Promise<void> {
    await tx.update(ReminderDelivery, { id, sentAt: IsNull() }, { givenUpAt });
  }

  async ofReminders(reminderIds: readonly string[]): Promise<RecipientRow[]> {
    return this.reader.query<RecipientRow[]>(
      `SELECT delivery.reminder_id AS "reminderId", account.name AS "recipientName", account.email AS "recipientEmail",
         delivery.sent_at AS "sentAt", delivery.given_up_at AS "givenUpAt",
         (SELECT count(*)::int FROM reminder_attempt WHERE delivery_id = delivery.id) AS attempts
       FROM reminder_delivery delivery JOIN account ON account.id = delivery.recipient_id
       WHERE delivery.reminder_id = ANY($1::uuid[]) ORDER BY account.name`,
      [reminderIds],
    );
  }
}

const LOCK = `
  SELECT delivery.id, delivery.sent_at AS "sentAt", delivery.given_up_at AS "givenUpAt",
    reminder.cancelled_at IS NOT NULL AS "isCancelled", reminder.due_on AS "dueOn", reminder.predicate,
    unit.name AS "unitName", account.name AS "recipientName", account.email AS "recipientEmail"
  FROM reminder_delivery delivery
  JOIN reminder ON reminder.id = delivery.reminder_id
  JOIN work_unit unit ON unit.id = reminder.work_unit_id
  JOIN account ON account.id = delivery.recipient_id
  WHERE delivery.id = $1 FOR NO KEY UPDATE OF delivery FOR SHARE OF reminder`;
