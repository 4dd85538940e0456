import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transactions.js';
import { rowsPath } from '../archive-manifest.js';
import type { ArchivedTable } from '../archived-table.js';
import type { ArchiveReader } from './archive-reader.js';
import { ArchiveRefused } from './archive-refused.js';
import { ArchiveRowsInRepository } from './archive-rows-in.repository.js';

type Row = Readonly<Record<string, unknown>>;

/** What PostgreSQL says of a row that it refuses. */
interface DatabaseRefusal extends Error {
  readonly driverError?: { readonly table?: string; readonly detail?: string };
}

const AT_ONCE = 500;
const KEY = /^Key \((\w+)\)=\((.+)\) is not present/;

/** The rows of an archive on their way into the tables, and which of them does not fit. */
@Injectable()
export class ArchiveRowsIn {
  constructor(private readonly repository: ArchiveRowsInRepository) {}

  /** Throws ArchiveRefused where there is an institution already. */
  async assertEmpty(): Promise<void> {
    const filled = await this.repository.filledTable();
    if (filled !== null)
      throw new ArchiveRefused('The archive', `this installation is not empty (there are rows in "${filled}").`);
  }

  /** Answers how many. Throws ArchiveRefused that names the file and the row. */
  async putAll(tx: Tx, archive: ArchiveReader, tables: readonly ArchivedTable[]): Promise<number> {
    const keys = await this.repository.begin(tx);
    let all = 0;
    for (const table of tables) {
      const rows = await this.putTable(tx, archive, table);
      if (rows !== archive.manifest.rows[table.name])
        throw new ArchiveRefused(rowsPath(table.name), `it has ${rows} rows, and not as many as the manifest says.`);
      all += rows;
    }
    await this.repository.goOnCounting(
      tx,
      tables.map(({ name }) => name),
    );
    await this.repository.finish(tx, keys).catch((error: DatabaseRefusal) => refuseReference(archive, error));
    return all;
  }

  private async putTable(tx: Tx, archive: ArchiveReader, table: ArchivedTable): Promise<number> {
    let rows = 0;
    let lines: string[] = [];
    const put = async () => {
      await this.putLines(tx, table, lines, rows - lines.length);
      lines = [];
    };
    for await (const line of archive.lines(rowsPath(table.name))) {
      rows += 1;
      await this.assertFits(tx, table, line, rows);
      lines.push(line);
      if (lines.length === AT_ONCE) await put();
    }
    if (lines.length > 0) await put();
    return rows;
  }

  /** One by one where they do not go together, to find the one. */
  private async putLines(tx: Tx, table: ArchivedTable, lines: readonly string[], before: number): Promise<void> {
    try {
      await this.repository.add(tx, table, lines);
    } catch (error) {
      for (const [index, line] of lines.entries())
        await this.repository.add(tx, table, [line]).catch((fault: Error) => {
          throw new ArchiveRefused(rowsPath(table.name), `${fault.message}.`, before + index + 1);
        });
      throw error;
    }
  }

  private async assertFits(tx: Tx, { name, columns }: ArchivedTable, line: string, no: number): Promise<void> {
    const row = rowIn(line);
    if (row === null) throw new ArchiveRefused(rowsPath(name), 'it is no JSON object.', no);
    const unknown = Object.keys(row).find((column) => !(column in columns));
    if (unknown !== undefined)
      throw new ArchiveRefused(rowsPath(name), `this program knows no column "${unknown}".`, no);
    if (name !== 'instrument') return;
    const here = await this.repository.digestOf(tx, String(row['id']));
    if (here !== null && here !== row['digest'])
      throw new ArchiveRefused(rowsPath(name), `another worksheet is published here as "${String(row['id'])}".`, no);
  }
}

function rowIn(line: string): Row | null {
  try {
    const row = JSON.parse(line) as unknown;
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Row) : null;
  } catch {
    return null;
  }
}

/** The database names the table and the key; the row is the one that has it. */
async function refuseReference(archive: ArchiveReader, error: DatabaseRefusal): Promise<never> {
  const { table = '', detail = error.message } = error.driverError ?? {};
  const [, column = '', key = ''] = KEY.exec(detail) ?? [];
  let [no, found] = [0, null as number | null];
  for await (const line of archive.lines(rowsPath(table))) {
    no += 1;
    if (found === null && String(rowIn(line)?.[column]) === key) found = no;
  }
  throw new ArchiveRefused(rowsPath(table), detail, found);
}
