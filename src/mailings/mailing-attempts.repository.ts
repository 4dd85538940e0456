import { Injectable } from '@nestjs/common';
import { type HotStatement, HotStatements } from '../database/hot-statements.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { AttemptOutcome, GivenUpReason, Mailing } from './mailing.entity.js';

/** A mail with whom it is for, and the try at it that was not settled. */
export interface ClaimedRow extends Pick<Mailing, 'id' | 'recipientId' | 'institutionId' | 'form' | 'day'> {
  readonly isSettled: boolean;
  readonly name: string;
  readonly email: string;
  readonly isClosed: boolean;
  readonly openAttemptId: string | null;
  readonly leasedUntil: Date | null;
}

/** How a try went. */
export interface Settlement {
  readonly attemptId: string;
  readonly outcome: AttemptOutcome;
  readonly response: string | null;
  readonly at: Date;
}

@Injectable()
export class MailingAttemptsRepository {
  constructor(private readonly hot: HotStatements) {}

  async lock(tx: Tx, ids: readonly string[]): Promise<ClaimedRow[]> {
    // By a statement of its own: one that waits for another claim would not see the try which that one began. All that the
    // person has still to get, so that two of them cannot become the digest of one day.
    await this.hot.inside(tx, LOCK, [ids]);
    return this.hot.inside<ClaimedRow>(tx, CLAIMED, [ids]);
  }

  /** Always before its tries: whoever locks them the other way round may wait for one who waits for them. */
  async hold(tx: Tx, id: string): Promise<void> {
    await tx.query('SELECT FROM mailing WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  /** Begins a try of each: these mails take in nothing more. An open one whose lease ran out is lost. Answers the attempts' ids by those of the mails. */
  async begin(
    tx: Tx,
    begun: readonly Begun[],
    { startedAt, leasedUntil }: Lease,
  ): Promise<ReadonlyMap<string, string>> {
    const lost = begun.flatMap(({ openAttemptId }) => openAttemptId ?? []);
    for (const attemptId of lost) await this.settle(tx, { attemptId, outcome: 'LOST', response: null, at: startedAt });
    const values = [JSON.stringify(begun), startedAt, leasedUntil];
    const rows = await this.hot.inside<{ id: string; mailingId: string }>(tx, BEGIN, values);
    return new Map(rows.map(({ id, mailingId }) => [mailingId, id]));
  }

  /** Does nothing and answers false when the attempt was settled meanwhile. */
  async settle(tx: Tx, { attemptId, outcome, response, at }: Settlement): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE mailing_attempt SET outcome = $2, response = $3, settled_at = $4 WHERE id = $1 AND settled_at IS NULL`,
      [attemptId, outcome, response, at],
    );
    return count === 1;
  }

  /** These tries went well, the mails are sent and their recipients' addresses bounce no more: a transaction of one statement. */
  async settleSent(sent: readonly SentMailing[]): Promise<void> {
    const rows = sent.map(({ attemptId, mailing, response, at }) => ({
      attemptId,
      mailingId: mailing.id,
      response,
      at,
    }));
    await this.hot.query(SETTLE_SENT, [
      JSON.stringify(rows),
      sent.map(({ mailing }) => mailing.id),
      sent.map(({ mailing }) => mailing.recipientId),
    ]);
  }

  /** Lets leases that have not run out last until `leasedUntil`. Answers the tries whose lease it is; the others are lost. */
  async renew(ids: readonly string[], now: Date, leasedUntil: Date): Promise<ReadonlySet<string>> {
    const rows = await this.hot.query<{ id: string }>(RENEW, [ids, now, leasedUntil]);
    return new Set(rows.map(({ id }) => id));
  }

  async giveUp(tx: Tx, id: string, givenUpAt: Date, because: GivenUpReason): Promise<void> {
    await tx.query(
      `UPDATE mailing SET given_up_at = $2, given_up_because = $3
       WHERE id = $1 AND sent_at IS NULL AND given_up_at IS NULL`,
      [id, givenUpAt, because],
    );
  }

  /** Nobody has it for certain, so it may take in more before it is tried again. */
  async unseal(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE mailing SET sealed_at = NULL WHERE id = $1 AND sent_at IS NULL AND given_up_at IS NULL', [
      id,
    ]);
  }
}

/** A try that the mail server answered with yes. */
export interface SentMailing {
  readonly attemptId: string;
  readonly mailing: Pick<Mailing, 'id' | 'recipientId'>;
  readonly response: string;
  readonly at: Date;
}

interface Begun extends Pick<ClaimedRow, 'id' | 'openAttemptId'> {
  /** Today, where the recipient is. */
  readonly today: CalendarDate;
}

interface Lease {
  readonly startedAt: Date;
  readonly leasedUntil: Date;
}

const LOCK: HotStatement = {
  name: 'mailing-lock',
  text: `
  SELECT FROM mailing WHERE recipient_id IN (SELECT recipient_id FROM mailing WHERE id = ANY($1::uuid[]))
    AND sent_at IS NULL AND given_up_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
};

const CLAIMED: HotStatement = {
  name: 'mailing-claimed',
  text: `
  SELECT mailing.id, mailing.recipient_id AS "recipientId", mailing.institution_id AS "institutionId", mailing.form,
    mailing.day, (mailing.sent_at IS NOT NULL OR mailing.given_up_at IS NOT NULL) AS "isSettled",
    account.name, account.email, account.closed_at IS NOT NULL AS "isClosed",
    attempt.id AS "openAttemptId", attempt.leased_until AS "leasedUntil"
  FROM mailing JOIN account ON account.id = mailing.recipient_id
  LEFT JOIN mailing_attempt attempt ON attempt.mailing_id = mailing.id AND attempt.settled_at IS NULL
  WHERE mailing.id = ANY($1::uuid[]) ORDER BY mailing.id`,
};

/** A digest that goes out on another day, late or hastened, is the digest of that day. */
const BEGIN: HotStatement = {
  name: 'mailing-begin',
  text: `
  WITH begun AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS each (id uuid, today date)
  ), sealed AS (
    UPDATE mailing SET sealed_at = coalesce(sealed_at, $2), day = CASE
      WHEN day <> begun.today AND NOT EXISTS (
        SELECT FROM mailing other WHERE other.recipient_id = mailing.recipient_id AND other.form = 'DIGEST'
          AND other.day = begun.today AND other.given_up_at IS NULL
      ) THEN begun.today ELSE day END
    FROM begun WHERE mailing.id = begun.id
  )
  INSERT INTO mailing_attempt (mailing_id, started_at, leased_until) SELECT id, $2, $3 FROM begun
  RETURNING id, mailing_id AS "mailingId"`,
};

/** Whoever finds a lease run out leaves it to the one who comes for the mail, and whoever comes finds none that has not. */
const RENEW: HotStatement = {
  name: 'mailing-renew',
  text: `
  UPDATE mailing_attempt SET leased_until = $3
  WHERE id = ANY($1::uuid[]) AND settled_at IS NULL AND leased_until > $2 RETURNING id`,
};

/**
 * Mails are locked before their tries, as everywhere, and in the order of their ids; all read the locks, or the one that is done first
 * would take the row away.
 */
const SETTLE_SENT: HotStatement = {
  name: 'mailings-settle-sent',
  text: `
  WITH held AS MATERIALIZED (
    SELECT id FROM mailing WHERE id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE
  ), sent AS MATERIALIZED (
    SELECT each.* FROM jsonb_to_recordset($1::jsonb) AS each ("attemptId" uuid, "mailingId" uuid, response text, at timestamptz)
    JOIN held ON held.id = each."mailingId"
  ), settled AS (
    UPDATE mailing_attempt SET outcome = 'SENT', response = sent.response, settled_at = sent.at FROM sent
    WHERE mailing_attempt.id = sent."attemptId" AND mailing_id = sent."mailingId" AND settled_at IS NULL
  ), forgotten AS (
    DELETE FROM bouncing_address WHERE account_id IN (
      SELECT account_id FROM bouncing_address WHERE account_id = ANY($3::uuid[]) ORDER BY account_id FOR UPDATE
    )
  )
  UPDATE mailing SET sent_at = sent.at FROM sent
  WHERE mailing.id = sent."mailingId" AND sent_at IS NULL AND given_up_at IS NULL`,
};
