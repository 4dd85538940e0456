import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { CSV_FORMS, csvLines } from '../http/csv.js';
import type { ZipWriting } from '../storage/zip-writing.js';
import { rowsPath, tablePath } from './archive-manifest.js';
import { ArchiveRowsRepository } from './archive-rows.repository.js';
import { archiveReadme, archiveSchema } from './archive-schema.js';
import type { Asked } from './archive-statement.js';
import type { ArchivedTable, Reach } from './archived-table.js';
import { ARCHIVED_TABLES } from './archived-tables.js';

/** A file that rows of an archive name. */
export interface NamedFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly isLost: boolean;
}

/** What was written of the tables. */
export interface WrittenTables {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly files: readonly NamedFile[];
  /** Assessments about which nothing changes any more. */
  readonly concluded: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

const PEOPLE = 'account';
const FILES = 'stored_file';
const ASSESSMENTS = 'assessment';

/** Writes the tables of an archive as they are at one moment, and what describes them. */
@Injectable()
export class ArchiveTablesWriting {
  constructor(
    private readonly rows: ArchiveRowsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @param reachOf what may be within; asked at the same moment */
  async write(
    zip: ZipWriting,
    reachOf: () => Promise<Reach>,
    { institution, reader }: { readonly institution: string; readonly reader: string },
  ): Promise<WrittenTables> {
    const madeAt = this.clock.now();
    await zip.add('README.md', archiveReadme(institution, reader, madeAt));
    return this.transactions.run(async (tx) => {
      await this.rows.holdMoment(tx);
      await zip.add('schema.json', inJson(archiveSchema(await this.rows.columns())));
      return this.writeAll(tx, zip, await reachOf());
    });
  }

  private async writeAll(tx: Tx, zip: ZipWriting, reach: Reach): Promise<WrittenTables> {
    const naming = await this.rows.columnsOfPeople();
    const [people, rows] = [new Set<string>(), {} as Record<string, number>];
    const [files, concluded] = [[] as NamedFile[], [] as string[]];
    for (const table of inOrderOfWriting()) {
      const asked = { ...reach, people: [...people] };
      rows[table.name] = await this.writeTable(tx, zip, table, asked, (row) => {
        for (const column of naming.get(table.name) ?? []) if (row[column] !== null) people.add(row[column] as string);
        if (table.name === FILES) files.push(fileOf(row));
        if (table.name === ASSESSMENTS && row['stage'] === 'CONCLUDED') concluded.push(row['id'] as string);
      });
    }
    return { rows, files, concluded };
  }

  private async writeTable(
    tx: Tx,
    zip: ZipWriting,
    table: ArchivedTable,
    asked: Asked,
    seen: (row: Row) => void,
  ): Promise<number> {
    let rows = 0;
    const hear = (lines: readonly string[]) => {
      rows += lines.length;
      for (const row of parsed(lines)) seen(row);
    };
    await zip.add(rowsPath(table.name), inLines(this.rows.rowsOf(tx, table, asked), hear));
    const columns = Object.keys(table.columns).map((title) => ({ title, value: (row: Row) => cellOf(row[title]) }));
    const pages = inRows(this.rows.rowsOf(tx, table, asked));
    await zip.add(tablePath(table.name), csvLines({ name: table.name, form: CSV_FORMS.en, columns, pages }));
    return rows;
  }
}

/** People last, when every row that names one is written. */
function inOrderOfWriting(): readonly ArchivedTable[] {
  const isPeople = ({ name }: ArchivedTable) => name === PEOPLE;
  return [...ARCHIVED_TABLES.filter((table) => !isPeople(table)), ...ARCHIVED_TABLES.filter(isPeople)];
}

function fileOf({ sha256, size_bytes: size, problem }: Row): NamedFile {
  return { sha256: String(sha256), size: Number(size), isLost: problem !== null };
}

function parsed(lines: readonly string[]): Row[] {
  return lines.map((line) => JSON.parse(line) as Row);
}

async function* inLines(
  pages: AsyncIterable<readonly string[]>,
  hear: (lines: readonly string[]) => void,
): AsyncGenerator<string> {
  for await (const lines of pages) {
    hear(lines);
    yield `${lines.join('\n')}\n`;
  }
}

async function* inRows(pages: AsyncIterable<readonly string[]>): AsyncGenerator<Row[]> {
  for await (const lines of pages) yield parsed(lines);
}

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

export function inJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
