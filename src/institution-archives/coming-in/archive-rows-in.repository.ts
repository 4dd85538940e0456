import { Injectable } from '@nestjs/common';
import { Reader } from '../../database/reader.js';
import type { Tx } from '../../database/transactions.js';
import { deferForeignKeys, type ForeignKey, settleForeignKeys } from '../../database/foreign-keys.js';
import type { Answer } from '../../domain/answer.js';
import type { ArchivedTable } from '../archived-table.js';

/** An answer as it is scored. */
export interface ScoredAnswer {
  readonly item: string;
  readonly value: Answer | null;
}

/** SQL that stands for what an archive has in a column. */
const INSTEAD: Readonly<Record<string, string>> = {
  // People elsewhere are named and no more; nobody receives mail under this name (RFC 2606).
  'account.email': "coalesce(r.email, r.id || '@luar.invalid')",
};
/** What every installation publishes by itself may be there already. */
const MAY_BE_THERE = ['instrument', 'instrument_item'];

/** Putting the rows of an archive into tables. The owner of the tables may; the program's role may not. */
@Injectable()
export class ArchiveRowsInRepository {
  constructor(private readonly reader: Reader) {}

  /** The first table that has a row already, of those that an empty installation has none in; null when it is empty. */
  async filledTable(): Promise<string | null> {
    const rows = await this.reader.query<{ name: string }[]>(
      `SELECT 'institution' AS name WHERE EXISTS (SELECT FROM institution)
       UNION ALL SELECT 'cycle' WHERE EXISTS (SELECT FROM cycle)
       UNION ALL SELECT 'evidence' WHERE EXISTS (SELECT FROM evidence)`,
    );
    return rows[0]?.name ?? null;
  }

  /** Has references asked when every row is there, so that no order matters to them. */
  async begin(tx: Tx): Promise<readonly ForeignKey[]> {
    await tx.query(
      "SET LOCAL timezone = 'UTC'; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0",
    );
    return deferForeignKeys((sql) => tx.query(sql));
  }

  /** Throws what the database says of a reference that leads nowhere. */
  async finish(tx: Tx, keys: readonly ForeignKey[]): Promise<void> {
    await settleForeignKeys((sql) => tx.query(sql), keys);
  }

  /** Takes rows, each as JSON. Throws what the database says of the first that does not fit; then none of them is in. */
  async add(tx: Tx, table: ArchivedTable, lines: readonly string[]): Promise<void> {
    const columns = Object.keys(table.columns);
    const values = columns.map((name) => INSTEAD[`${table.name}.${name}`] ?? `r."${name}"`);
    const conflict = MAY_BE_THERE.includes(table.name) ? 'ON CONFLICT DO NOTHING' : '';
    await tx.query('SAVEPOINT rows');
    try {
      await tx.query(
        `INSERT INTO "${table.name}" (${columns.map((name) => `"${name}"`).join(', ')}) OVERRIDING SYSTEM VALUE
         SELECT ${values.join(', ')} FROM jsonb_populate_recordset(NULL::"${table.name}", $1::jsonb) r ${conflict}`,
        [`[${lines.join(',')}]`],
      );
      await tx.query('RELEASE SAVEPOINT rows');
    } catch (error) {
      await tx.query('ROLLBACK TO SAVEPOINT rows');
      throw error;
    }
  }

  /** The digest of a worksheet as it is published here. */
  async digestOf(tx: Tx, instrumentId: string): Promise<string | null> {
    const rows = await tx.query<{ digest: string }[]>('SELECT digest FROM instrument WHERE id = $1', [instrumentId]);
    return rows[0]?.digest ?? null;
  }

  /** Lets each number that the database gives by itself go on after the highest that came in. */
  async goOnCounting(tx: Tx, tables: readonly string[]): Promise<void> {
    const counted = await tx.query<{ name: string; column: string }[]>(
      `SELECT relname AS name, attname AS column FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
       WHERE relnamespace = 'public'::regnamespace AND attidentity <> '' AND relname = ANY($1)`,
      [tables],
    );
    for (const { name, column } of counted)
      await tx.query(
        `SELECT setval(pg_get_serial_sequence($1, $2), (SELECT max("${column}") FROM "${name}"))
         WHERE EXISTS (SELECT FROM "${name}")`,
        [name, column],
      );
  }

  /** By which worksheet an assessment is scored, as its text says. */
  async worksheetOf(tx: Tx, assessmentId: string): Promise<{ readonly id: string; readonly source: string } | null> {
    const rows = await tx.query<{ id: string; source: string }[]>(
      `SELECT instrument.id, source FROM assessment
       JOIN cycle ON cycle.id = cycle_id JOIN instrument ON instrument.id = instrument_id WHERE assessment.id = $1`,
      [assessmentId],
    );
    return rows[0] ?? null;
  }

  /** The answers of the sheet that speaks for a layer. */
  async answersOf(tx: Tx, assessmentId: string, layer: string): Promise<ScoredAnswer[]> {
    return tx.query<ScoredAnswer[]>(
      `SELECT item_code AS item, value FROM answer JOIN sheet ON sheet.id = sheet_id
       WHERE assessment_id = $1 AND layer = $2 AND is_consensus`,
      [assessmentId, layer],
    );
  }
}
