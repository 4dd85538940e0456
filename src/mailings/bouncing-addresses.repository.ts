import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';

/** Somebody whose mail comes back. */
export interface BouncingPerson {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly since: Date;
  readonly bounces: number;
  readonly lastAt: Date;
  readonly lastResponse: string;
  /** When the person's units were told; null before, and where the person has none. */
  readonly announcedAt: Date | null;
}

@Injectable()
export class BouncingAddressesRepository {
  constructor(private readonly reader: Reader) {}

  async count(tx: Tx, accountId: string, response: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO bouncing_address AS bouncing (account_id, bounces, since, last_at, last_response)
       VALUES ($1, 1, $3, $3, $2)
       ON CONFLICT (account_id) DO UPDATE SET bounces = bouncing.bounces + 1, last_at = $3, last_response = $2`,
      [accountId, response, at],
    );
  }

  /** Those with so many bounces, locked; whom another process has locked are left to it. */
  async lock(tx: Tx, bounces: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT account_id AS id FROM bouncing_address WHERE bounces >= $1
       ORDER BY account_id FOR NO KEY UPDATE SKIP LOCKED`,
      [bounces],
    );
    return rows.map(({ id }) => id);
  }

  /** Keeps the first time. */
  async markAnnounced(tx: Tx, accountIds: readonly string[], at: Date): Promise<void> {
    await tx.query(
      'UPDATE bouncing_address SET announced_at = $2 WHERE account_id = ANY($1::uuid[]) AND announced_at IS NULL',
      [accountIds, at],
    );
  }

  /** Those with so many bounces among the people of a unit, or among everybody, by name. */
  async page(bounces: number, unitId: string | null, asked: PageAsked): Promise<Page<BouncingPerson>> {
    const sql = ({ place, past, end }: PageSql) =>
      `SELECT account.id AS "accountId", account.name, account.email, bouncing.since, bouncing.bounces,
         bouncing.last_at AS "lastAt", bouncing.last_response AS "lastResponse", bouncing.announced_at AS "announcedAt",
         ${place}
       FROM bouncing_address bouncing JOIN account ON account.id = bouncing.account_id
       WHERE bouncing.bounces >= $1 AND account.closed_at IS NULL AND ($2::uuid IS NULL OR EXISTS (
         SELECT FROM appointment
         WHERE appointment.account_id = account.id AND appointment.work_unit_id = $2 AND appointment.ended_at IS NULL
       )) AND ${past} ${end}`;
    return readPage<BouncingPerson>(this.reader, asked, { ordering: BY_NAME, sql, values: [bounces, unitId] });
  }
}

const BY_NAME = new Ordering('bouncing-addresses', [
  { sql: 'account.name', type: 'text' },
  { sql: 'account.id', type: 'uuid' },
]);
