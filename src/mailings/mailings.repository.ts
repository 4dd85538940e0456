import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Mailing } from './mailing.entity.js';
import { type ShardRange, shardIn } from './shards.js';

/** What a person has by way of mails: those that take in more, and the last day of which there is a digest. */
export interface Postbag {
  readonly recipientId: string;
  readonly open: readonly (Pick<Mailing, 'id' | 'form'> & { readonly sendAfter: string })[];
  readonly lastDigestOn: CalendarDate | null;
}

export type NewMailing = Pick<Mailing, 'recipientId' | 'institutionId' | 'form' | 'day' | 'sendAfter'>;

@Injectable()
export class MailingsRepository {
  constructor(private readonly reader: Reader) {}

  /** One at a time decides into which mail a thing goes. Held until the transaction ends. */
  async lockSorting(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('mailing'))`);
  }

  /** Waits for whoever is sealing one of them, or beginning to send one again. */
  async lockPostbags(tx: Tx, recipientIds: readonly string[], from: CalendarDate): Promise<Postbag[]> {
    await tx.query(
      `SELECT FROM mailing WHERE recipient_id = ANY($1::uuid[]) AND ${UNSETTLED} ORDER BY id FOR NO KEY UPDATE`,
      [recipientIds],
    );
    return tx.query<Postbag[]>(POSTBAGS, [recipientIds, from]);
  }

  /** The same, to look at only. */
  async postbags(recipientIds: readonly string[], from: CalendarDate): Promise<Postbag[]> {
    return this.reader.query<Postbag[]>(POSTBAGS, [recipientIds, from]);
  }

  /** Answers the ids in the order of the mailings. */
  async add(tx: Tx, mailings: readonly NewMailing[], createdAt: Date): Promise<string[]> {
    if (mailings.length === 0) return [];
    const ids = mailings.map(() => randomUUID());
    await tx.query(INSERT, [
      ids,
      mailings.map(({ recipientId }) => recipientId),
      mailings.map(({ institutionId }) => institutionId),
      mailings.map(({ form }) => form),
      mailings.map(({ day }) => day),
      mailings.map(({ sendAfter }) => sendAfter.toISOString()),
      createdAt,
    ]);
    return ids;
  }

  /** A page of what is to be sent by now and that nobody is sending at this moment, of some shards or of all. */
  async due(
    now: Date,
    shards: ShardRange | null,
    after: Pick<Mailing, 'sendAfter' | 'id'> | null,
    limit: number,
  ): Promise<DueMailing[]> {
    return this.reader.query<DueMailing[]>(
      `SELECT ${DUE} FROM mailing
       WHERE mailing.sent_at IS NULL AND mailing.given_up_at IS NULL AND mailing.send_after <= $1
         AND ($2::timestamptz IS NULL OR (mailing.send_after, mailing.id) > ($2, $3::uuid)) AND NOT EXISTS (
           SELECT FROM mailing_attempt attempt
           WHERE attempt.mailing_id = mailing.id AND attempt.settled_at IS NULL AND attempt.leased_until > $1
         ) AND ($4::integer IS NULL OR ${shardIn('mailing.id')} BETWEEN $4 AND $5)
       ORDER BY mailing.send_after, mailing.id LIMIT $6`,
      [
        now,
        after?.sendAfter ?? null,
        after?.id ?? null,
        shards?.first ?? null,
        shards && shards.first + shards.count - 1,
        limit,
      ],
    );
  }

  /** How many are neither sent nor given up. */
  async countUnsettled(): Promise<number> {
    const rows = await this.reader.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM mailing WHERE ${UNSETTLED}`,
    );
    return rows[0]?.count ?? 0;
  }

  /** Lets what is open go out from `at` on: in each person's first mail, for which the others are given up. Answers which. */
  async gather(tx: Tx, at: Date): Promise<Gathered[]> {
    await tx.query(`SELECT FROM mailing WHERE ${OPEN} ORDER BY id FOR NO KEY UPDATE`);
    await tx.query(`UPDATE mailing SET send_after = least(send_after, $1) WHERE ${OPEN}`, [at]);
    const [rows] = await tx.query<[Gathered[]]>(GATHER, [at]);
    return rows;
  }
}

/** A mail that was given up for another, which now says what it said. */
export interface Gathered {
  readonly from: string;
  readonly into: string;
}

export type DueMailing = Pick<Mailing, 'id' | 'form' | 'sendAfter' | 'institutionId'>;

const UNSETTLED = 'sent_at IS NULL AND given_up_at IS NULL';
const OPEN = `${UNSETTLED} AND sealed_at IS NULL`;
const DUE = 'mailing.id, mailing.form, mailing.send_after AS "sendAfter", mailing.institution_id AS "institutionId"';
/** Arrays, for a sweep writes thousands: PostgreSQL takes three times as long to read the same from JSON. */
const INSERT = `
  INSERT INTO mailing (id, recipient_id, institution_id, form, day, send_after, created_at)
  SELECT mailing.*, $7::timestamptz
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::timestamptz[]) AS mailing`;
const POSTBAGS = `
  SELECT recipient_id AS "recipientId",
    coalesce(json_agg(json_build_object('id', id, 'form', form, 'sendAfter', send_after) ORDER BY created_at) FILTER (WHERE ${OPEN}), '[]') AS open,
    to_char(max(day) FILTER (WHERE form = 'DIGEST' AND day >= $2 AND given_up_at IS NULL), 'YYYY-MM-DD') AS "lastDigestOn"
  FROM mailing WHERE recipient_id = ANY($1::uuid[]) AND (day >= $2 OR (${OPEN})) GROUP BY recipient_id`;
/** What a statutory cutoff sends stays by itself: it may go out when the others may not. */
const GATHER = `
  UPDATE mailing SET given_up_at = $1, given_up_because = 'merged' FROM (
    SELECT id, first_value(id) OVER (PARTITION BY recipient_id ORDER BY form <> 'DIGEST', created_at, id) AS into
    FROM mailing WHERE ${OPEN} AND form <> 'STATUTORY'
  ) kept WHERE kept.id = mailing.id AND kept.into <> mailing.id
  RETURNING mailing.id AS from, kept.into`;
