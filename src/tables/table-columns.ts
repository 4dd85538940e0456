import type { CellFault, Table, TableRow } from './table.js';
import { ImportFileRefused } from './tables.errors.js';

/** The columns that are looked for in a file. */
export interface Columns<Column extends string> {
  readonly names: readonly Column[];
  /** Without them no row says what it is about. */
  readonly needed: readonly Column[];
  /** Other names for them. */
  readonly otherNames: Readonly<Record<string, Column>>;
}

/** What a row says, by column; '' for what it leaves empty. */
export interface ColumnRow<Column extends string> {
  readonly line: number;
  readonly values: Readonly<Record<Column, string>>;
  readonly faults: Readonly<Partial<Record<Column, CellFault>>>;
  /** Whether something stands right of the last column. */
  readonly hasMore: boolean;
}

export interface ColumnRows<Column extends string> {
  readonly rows: readonly ColumnRow<Column>[];
  /** Those that the file has. */
  readonly found: readonly Column[];
  /** Names of columns that are not looked at. */
  readonly ignored: readonly string[];
}

/** Finds columns by their names, in any order. Throws ImportFileRefused. */
export function readColumns<Column extends string>(
  { rows: [header, ...rows] }: Table,
  columns: Columns<Column>,
): ColumnRows<Column> {
  const cells = header?.cells ?? [];
  const names = cells.map((cell) => columnOf(cell, columns));
  assertNeeded(names, columns);
  const read = rows.map((row) => readRow(row, names, columns.names));
  const ignored = cells.filter((cell, place) => cell !== '' && names[place] === null);
  return { rows: read, found: columns.names.filter((column) => names.includes(column)), ignored };
}

/** `Kode Instansi`, `kode-instansi` and `KODE_INSTANSI` are one name. */
export function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '_');
}

function readRow<Column extends string>(
  { line, cells, faults }: TableRow,
  names: readonly (Column | null)[],
  columns: readonly Column[],
): ColumnRow<Column> {
  const at = (column: Column) => names.indexOf(column);
  const values = Object.fromEntries(columns.map((column) => [column, cells[at(column)] ?? '']));
  const faulty = columns.flatMap((column) => {
    const fault = faults.get(at(column));
    return fault === undefined ? [] : [[column, fault] as const];
  });
  const hasMore = cells.slice(names.length).some((cell) => cell !== '');
  return {
    line,
    values: values as Record<Column, string>,
    faults: Object.fromEntries(faulty) as Partial<Record<Column, CellFault>>,
    hasMore,
  };
}

function columnOf<Column extends string>(name: string, { names, otherNames }: Columns<Column>): Column | null {
  const known = plainName(name);
  return names.find((column) => column === known) ?? otherNames[known] ?? null;
}

function assertNeeded<Column extends string>(
  found: readonly (Column | null)[],
  { names, needed }: Columns<Column>,
): void {
  const missing = needed.filter((column) => !found.includes(column));
  if (missing.length > 0) {
    const fix = `The first row must name the columns; ${missing.join(', ')} is missing. The template has them all.`;
    throw new ImportFileRefused('COLUMNS_MISSING', fix);
  }
  const twice = names.find((column) => found.indexOf(column) !== found.lastIndexOf(column));
  if (twice !== undefined)
    throw new ImportFileRefused('COLUMN_TWICE', `The column ${twice} is there twice: leave one out.`);
}
