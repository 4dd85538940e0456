import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { SequenceState } from './backup-manifest.js';
import { COPY_SETTINGS, columnList, MIGRATION_TABLE, OF_ONE_PLACE, tableName } from './copied-tables.js';

/** A table as it is copied. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A file that rows name. */
export interface NamedFile {
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** It is known that the store has it no more, or altered. */
  readonly isLost: boolean;
}

/** The database at one moment, however long it is read: one transaction that sees what was there when it began. */
export class Snapshot {
  private constructor(private readonly client: Client) {}

  static async of(client: Client): Promise<Snapshot> {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(COPY_SETTINGS);
    return new Snapshot(client);
  }

  /** The names of those that have run. None: this is no database of ours. */
  async migrations(): Promise<string[]> {
    if (!(await this.has(MIGRATION_TABLE))) return [];
    const { rows } = await this.client.query<{ name: string }>(`SELECT name FROM ${MIGRATION_TABLE} ORDER BY id`);
    return rows.map(({ name }) => name);
  }

  /** All of ours, held as they are until the end; those of the queue, in a schema of their own, are not. */
  async tables(): Promise<CopiedTable[]> {
    const { rows } = await this.client.query<CopiedTable>(
      `SELECT relname AS name, array_agg(attname::text ORDER BY attnum) AS columns
       FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL($1)
         AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
       GROUP BY relname ORDER BY relname`,
      [[MIGRATION_TABLE, ...OF_ONE_PLACE]],
    );
    if (rows.length > 0)
      await this.client.query(`LOCK TABLE ${rows.map(({ name }) => tableName(name)).join(', ')} IN ACCESS SHARE MODE`);
    return rows;
  }

  /** The rows of a table as COPY writes them; `counted` hears how many there were. */
  async *rowsOf({ name, columns }: CopiedTable, counted: (rows: number) => void): AsyncGenerator<Buffer> {
    const stream = this.client.query(copyTo(`COPY ${tableName(name)} (${columnList(columns)}) TO STDOUT`));
    yield* stream as AsyncIterable<Buffer>;
    counted(stream.rowCount);
  }

  /** A little later than the snapshot, for sequences know no transactions: never too low. */
  async sequences(): Promise<SequenceState[]> {
    const { rows } = await this.client.query<SequenceState>(
      `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
       WHERE schemaname = 'public' AND last_value IS NOT NULL AND sequencename <> $1 ORDER BY 1`,
      [`${MIGRATION_TABLE}_id_seq`],
    );
    return rows;
  }

  /** In the order of their names. */
  async files(): Promise<NamedFile[]> {
    if (!(await this.has('stored_file'))) return [];
    const { rows } = await this.client.query<NamedFile & { readonly size: string }>(
      `SELECT sha256, size_bytes AS size, coalesce(to_jsonb(stored_file) ->> 'problem', '') <> '' AS "isLost"
       FROM stored_file ORDER BY sha256`,
    );
    return rows.map((file) => ({ ...file, size: Number(file.size) }));
  }

  async end(): Promise<void> {
    await this.client.query('COMMIT');
  }

  private async has(table: string): Promise<boolean> {
    const { rows } = await this.client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [
      `public.${table}`,
    ]);
    return rows[0]?.found === true;
  }
}
