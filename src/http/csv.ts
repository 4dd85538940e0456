import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { contentDisposition } from './content-disposition.js';

/** A column of a table that spreadsheets open. */
export interface CsvColumn<Row> {
  readonly title: string;
  /** Texts are made harmless, numbers are written with the decimal mark of the language, null is an empty cell. */
  readonly value: (row: Row) => string | number | null;
}

/** How a language writes tables: spreadsheets with a decimal comma expect semicolons between cells. */
export interface CsvForm {
  readonly separator: string;
  readonly decimalMark: string;
}

export const CSV_FORMS = {
  id: { separator: ';', decimalMark: ',' },
  en: { separator: ',', decimalMark: '.' },
} as const satisfies Readonly<Record<string, CsvForm>>;

export interface CsvTable<Row> {
  /** Without its ending. */
  readonly name: string;
  readonly form: CsvForm;
  readonly columns: readonly CsvColumn<Row>[];
  readonly pages: AsyncIterable<readonly Row[]>;
}

/** Without it spreadsheets read UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table to be saved, sent as its rows are read. */
export function csvFile<Row>(table: CsvTable<Row>): StreamableFile {
  const disposition = contentDisposition('attachment', `${table.name}.csv`);
  return new StreamableFile(Readable.from(csvLines(table)), { type: 'text/csv; charset=utf-8', disposition });
}

/** The lines of a table (RFC 4180), its title first. */
export async function* csvLines<Row>({ form, columns, pages }: CsvTable<Row>): AsyncGenerator<string> {
  const line = (cells: readonly (string | number | null)[]) =>
    `${cells.map((value) => cell(value, form)).join(form.separator)}\r\n`;
  yield BYTE_ORDER_MARK + line(columns.map(({ title }) => title));
  for await (const rows of pages) yield rows.map((row) => line(columns.map(({ value }) => value(row)))).join('');
}

function cell(value: string | number | null, { separator, decimalMark }: CsvForm): string {
  if (value === null) return '';
  if (typeof value === 'number') return quoted(String(value).replace('.', decimalMark), separator);
  return quoted(harmless(value), separator);
}

/** Spreadsheets calculate what begins like a formula, also when somebody else typed it as the name of a unit (CWE-1236). */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  const isPlain = !/["\r\n]/.test(text) && !text.includes(separator);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
