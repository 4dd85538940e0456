import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { CalendarFeed } from './calendar-feed.entity.js';

/** A feed as its owner sees it: everything but its token, which nobody has. */
export interface FeedRow {
  readonly id: string;
  readonly accountId: string;
  /** null: the owner's own. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly createdAt: Date;
  readonly lastFetchedAt: Date | null;
}

/** A feed that a token opens. */
export interface OpenFeed extends FeedRow {
  readonly institutionId: string | null;
  readonly isSimulation: boolean;
}

@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly reader: Reader) {}

  /** How many feeds of somebody are in force; nobody else adds one for them until the transaction ends. */
  async lockCount(tx: Tx, accountId: string): Promise<number> {
    await tx.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
    return tx.countBy(CalendarFeed, { accountId, revokedAt: IsNull() });
  }

  async add(tx: Tx, feed: Omit<CalendarFeed, 'id'>): Promise<string> {
    return (await tx.save(tx.create(CalendarFeed, feed))).id;
  }

  /** Those of somebody that are in force, the newest first. */
  async ofOwner(accountId: string): Promise<FeedRow[]> {
    return this.reader.query<FeedRow[]>(
      `${SELECT} WHERE feed.account_id = $1 AND feed.revoked_at IS NULL ORDER BY feed.created_at DESC, feed.id`,
      [accountId],
    );
  }

  /** One in force, whoever's it is. */
  async lock(tx: Tx, id: string): Promise<FeedRow | null> {
    const rows = await tx.query<FeedRow[]>(
      `${SELECT} WHERE feed.id = $1 AND feed.revoked_at IS NULL FOR NO KEY UPDATE OF feed`,
      [id],
    );
    return rows[0] ?? null;
  }

  async revoke(tx: Tx, id: string, revokedBy: string, revokedAt: Date): Promise<void> {
    await tx.update(CalendarFeed, { id }, { revokedAt, revokedBy });
  }

  /** What the token of this hash opens; null for one that is unknown, revoked, or of a closed account. */
  async findOpen(tokenHash: Buffer): Promise<OpenFeed | null> {
    const rows = await this.reader.query<OpenFeed[]>(OPEN, [tokenHash]);
    return rows[0] ?? null;
  }

  async fetched(tx: Tx, id: string, lastFetchedAt: Date): Promise<void> {
    await tx.update(CalendarFeed, { id }, { lastFetchedAt });
  }
}

const COLUMNS = `
  feed.id, feed.account_id AS "accountId", feed.work_unit_id AS "unitId", unit.name AS "unitName",
  feed.created_at AS "createdAt", feed.last_fetched_at AS "lastFetchedAt"`;

const FROM = 'FROM calendar_feed feed LEFT JOIN work_unit unit ON unit.id = feed.work_unit_id';

const SELECT = `SELECT ${COLUMNS} ${FROM}`;

const OPEN = `
  SELECT ${COLUMNS}, unit.institution_id AS "institutionId", EXISTS (SELECT FROM demonstration) AS "isSimulation"
  ${FROM} JOIN account ON account.id = feed.account_id
  WHERE feed.token_hash = $1 AND feed.revoked_at IS NULL AND account.closed_at IS NULL`;
