import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import type { BulkRowState, RowProblem, Target } from './bulk-kind.js';
import { BulkOperationRow } from './bulk-operation-row.entity.js';
import { BulkOperation } from './bulk-operation.entity.js';

/** What somebody asks for, before anything was done. */
export type NewOperation = Pick<
  BulkOperation,
  'kind' | 'asked' | 'askedBy' | 'askedAt' | 'idempotencyKey' | 'contentSha256' | 'undoes'
>;

export interface RowsAsked {
  /** null: of every state. */
  readonly state: BulkRowState | null;
  /** Only rows behind this position. */
  readonly after: number;
  readonly limit: number;
}

/** Whose names a lead may read: those of the teams they choose from. */
export interface Teams {
  /** Whose internal teams. */
  readonly institutionIds: readonly string[];
  readonly isNational: boolean;
}

export interface Outcome {
  readonly state: Exclude<BulkRowState, 'WAITING'>;
  readonly problem: RowProblem | null;
  readonly at: Date;
}

@Injectable()
export class BulkOperationsRepository {
  constructor(private readonly reader: Reader) {}

  async find(id: string): Promise<BulkOperation | null> {
    return this.reader.of(BulkOperation).findOneBy({ id });
  }

  /** What somebody asked for is nobody else's. */
  async findOf(accountId: string, id: string): Promise<BulkOperation | null> {
    return this.reader.of(BulkOperation).findOneBy({ id, askedBy: accountId });
  }

  async findByKey(tx: Tx, askedBy: string, idempotencyKey: string): Promise<BulkOperation | null> {
    return tx.getRepository(BulkOperation).findOneBy({ askedBy, idempotencyKey });
  }

  async findUndoing(tx: Tx, undoes: string): Promise<BulkOperation | null> {
    return tx.getRepository(BulkOperation).findOneBy({ undoes });
  }

  async lockOf(tx: Tx, accountId: string, id: string): Promise<BulkOperation | null> {
    const lock = { mode: 'for_no_key_update' } as const;
    return tx.getRepository(BulkOperation).findOne({ where: { id, askedBy: accountId }, lock });
  }

  /** What somebody asked for, the latest first. */
  async pageOf(accountId: string, asked: PageAsked): Promise<Page<BulkOperation>> {
    const sql = ({ place, past, end }: PageSql) =>
      `SELECT ${COLUMNS}, ${place} FROM bulk_operation WHERE asked_by = $1 AND ${past} ${end}`;
    return readPage<BulkOperation>(this.reader, asked, { ordering: LATEST_FIRST, sql, values: [accountId] });
  }

  /** Those asked before a moment that are not finished, the oldest first. */
  async unfinished(askedBefore: Date, limit: number): Promise<string[]> {
    const rows = await this.reader.query<{ id: string }[]>(
      'SELECT id FROM bulk_operation WHERE finished_at IS NULL AND asked_at < $1 ORDER BY asked_at LIMIT $2',
      [askedBefore, limit],
    );
    return rows.map(({ id }) => id);
  }

  async rowsOf(operationId: string, { state, after, limit }: RowsAsked): Promise<BulkOperationRow[]> {
    const rows = this.reader.of(BulkOperationRow).createQueryBuilder('line').where({ operationId });
    if (state !== null) rows.andWhere({ state });
    return rows.andWhere('line.position > :after', { after }).orderBy('line.position').limit(limit).getMany();
  }

  /** The names of those of these accounts that are in one of the teams. */
  async namesIn(accountIds: readonly string[], { institutionIds, isNational }: Teams): Promise<Map<string, string>> {
    const rows = await this.reader.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM account WHERE id = ANY($1) AND EXISTS (
         SELECT FROM appointment WHERE account_id = account.id AND (
           role = 'TPI_MEMBER' AND institution_id = ANY($2) OR role = 'TPN_EVALUATOR' AND $3
         )
       )`,
      [accountIds, institutionIds, isNational],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The next rows that nobody has settled yet. */
  async waiting(operationId: string, limit: number): Promise<BulkOperationRow[]> {
    return this.reader.of(BulkOperationRow).find({
      where: { operationId, state: 'WAITING' },
      order: { position: 'ASC' },
      take: limit,
    });
  }

  /** Null where the asker has an operation of this key, or for what it undoes. */
  async add(tx: Tx, operation: NewOperation, targets: readonly Target[]): Promise<string | null> {
    const { kind, asked, askedBy, askedAt, idempotencyKey, contentSha256, undoes } = operation;
    const rows = await tx.query<{ id: string }[]>(
      `WITH operation AS (
         INSERT INTO bulk_operation (kind, asked, asked_by, asked_at, idempotency_key, content_sha256, undoes, total)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id
       ), line AS (
         INSERT INTO bulk_operation_row (operation_id, position, target, state)
         SELECT operation.id, target.position, target.value, 'WAITING'
         FROM operation, jsonb_array_elements($9::jsonb) WITH ORDINALITY AS target (value, position)
       ) SELECT id FROM operation`,
      [
        kind,
        JSON.stringify(asked),
        askedBy,
        askedAt,
        idempotencyKey,
        contentSha256,
        undoes,
        targets.length,
        JSON.stringify(targets),
      ],
    );
    return rows[0]?.id ?? null;
  }

  /** What an operation has done, in its order. */
  async doneTargets(tx: Tx, operationId: string): Promise<Target[]> {
    const done = { operationId, state: 'DONE' } as const;
    const rows = await tx.getRepository(BulkOperationRow).find({ where: done, order: { position: 'ASC' } });
    return rows.map(({ target }) => target);
  }

  async setUndone(tx: Tx, id: string, undoneAt: Date): Promise<void> {
    await tx.update(BulkOperation, { id }, { undoneAt });
  }

  /** Answers whether it still waits: another worker may have settled it. */
  async lockWaiting(tx: Tx, { operationId, position }: BulkOperationRow): Promise<boolean> {
    const rows = await tx.query<object[]>(
      `SELECT FROM bulk_operation_row WHERE operation_id = $1 AND position = $2 AND state = 'WAITING' FOR UPDATE`,
      [operationId, position],
    );
    return rows.length > 0;
  }

  /** Settles a row that waits and counts it; the last one finishes the operation. */
  async settle(tx: Tx, { operationId, position }: BulkOperationRow, { state, problem, at }: Outcome): Promise<void> {
    await tx.query(
      `WITH settled AS (
         UPDATE bulk_operation_row SET state = $3, problem = $4, settled_at = $5
         WHERE operation_id = $1 AND position = $2 AND state = 'WAITING' RETURNING operation_id
       )
       UPDATE bulk_operation SET done = done + ($3 = 'DONE')::int, unchanged = unchanged + ($3 = 'UNCHANGED')::int,
         refused = refused + ($3 = 'REFUSED')::int,
         finished_at = CASE WHEN done + unchanged + refused + 1 = total THEN $5::timestamptz END
       FROM settled WHERE bulk_operation.id = settled.operation_id`,
      [operationId, position, state, problem === null ? null : JSON.stringify(problem), at],
    );
  }
}

const COLUMNS = `id, kind, asked, asked_by AS "askedBy", asked_at AS "askedAt", idempotency_key AS "idempotencyKey",
  content_sha256 AS "contentSha256", total, done, unchanged, refused, finished_at AS "finishedAt", undoes, undone_at AS "undoneAt"`;

const LATEST_FIRST = new Ordering(
  'bulk-operations',
  [
    { sql: 'asked_at', type: 'timestamptz' },
    { sql: 'id', type: 'uuid' },
  ],
  'desc',
);
