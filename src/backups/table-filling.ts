import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { deferForeignKeys, type ForeignKey, settleForeignKeys } from '../database/foreign-keys.js';
import type { BackupManifest, TableContent } from './backup-manifest.js';
import { BackupProblem } from './backup-problem.js';
import { COPY_SETTINGS, columnList, MIGRATION_TABLE, tableName } from './copied-tables.js';

interface UserTrigger {
  readonly table: string;
  readonly trigger: string;
  readonly state: 'O' | 'A' | 'R';
}

const ENABLED = { O: 'ENABLE TRIGGER', A: 'ENABLE ALWAYS TRIGGER', R: 'ENABLE REPLICA TRIGGER' };

/**
 * Rows into tables that migrations have just made, in one transaction. The owner of the tables may do all of it, no superuser is
 * needed: our triggers rest, for what they refuse or write has happened already, and foreign keys are asked when every row is
 * there. So the order of tables does not matter, and the database itself confirms that they fit together.
 */
export class TableFilling {
  private triggers: readonly UserTrigger[] = [];
  private keys: readonly ForeignKey[] = [];
  private readonly rows = new Map<string, number>();

  constructor(
    private readonly client: Client,
    private readonly manifest: BackupManifest,
  ) {}

  /** Opens the transaction; what the migrations themselves have put into the tables is taken out. */
  async begin(): Promise<void> {
    await this.client.query('BEGIN');
    await this.client.query(COPY_SETTINGS);
    this.triggers = await this.userTriggers();
    for (const { table, trigger } of this.triggers)
      await this.client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`);
    await this.empty();
    this.keys = await deferForeignKeys(this.ask);
  }

  /** Some rows of one table. Throws BackupProblem when the manifest has no such table. */
  async copy(name: string, lines: AsyncIterable<Uint8Array>): Promise<void> {
    const table = this.tableOf(name);
    const into = copyFrom(`COPY ${tableName(name)} (${columnList(table.columns)}) FROM STDIN`);
    await pipeline(Readable.from(lines), this.client.query(into));
    this.rows.set(name, (this.rows.get(name) ?? 0) + into.rowCount);
  }

  /** Throws when rows do not fit together, or are not as many as they were. */
  async finish(): Promise<void> {
    for (const { name, rows } of this.manifest.tables) this.assertCount(name, rows);
    for (const { name, value } of this.manifest.sequences)
      await this.client.query('SELECT setval($1, $2)', [tableName(name), value]);
    await settleForeignKeys(this.ask, this.keys);
    for (const { table, trigger, state } of this.triggers)
      await this.client.query(`ALTER TABLE ${table} ${ENABLED[state]} ${trigger}`);
    await this.client.query('COMMIT');
  }

  private async empty(): Promise<void> {
    const { rows } = await this.client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> $1`,
      [MIGRATION_TABLE],
    );
    if (rows.length > 0) await this.client.query(`TRUNCATE ${rows.map(({ name }) => tableName(name)).join(', ')}`);
  }

  private async userTriggers(): Promise<UserTrigger[]> {
    const { rows } = await this.client.query<UserTrigger>(
      `SELECT tgrelid::regclass::text AS table, quote_ident(tgname) AS trigger, tgenabled AS state
       FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
       WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal AND tgenabled <> 'D'`,
    );
    return rows;
  }

  private readonly ask = async (sql: string): Promise<unknown> => (await this.client.query(sql)).rows;

  private tableOf(name: string): TableContent {
    const table = this.manifest.tables.find((candidate) => candidate.name === name);
    if (table === undefined) throw new BackupProblem(`The backup has rows of "${name}", which it does not list.`);
    return table;
  }

  private assertCount(name: string, expected: number): void {
    const found = this.rows.get(name) ?? 0;
    if (found !== expected)
      throw new BackupProblem(`Of "${name}" ${found} rows arrived, and not ${expected}: nothing was restored.`);
  }
}
