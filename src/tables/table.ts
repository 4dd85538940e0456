/** What a cell is that cannot be read as text. */
export type CellFault = 'FORMULA' | 'NOT_TEXT';

/** One row of a file, as text. */
export interface TableRow {
  /** As a spreadsheet numbers it: the row of the names of the columns is 1 in most files. */
  readonly line: number;
  readonly cells: readonly string[];
  /** By the place of the cell, from 0. */
  readonly faults: ReadonlyMap<number, CellFault>;
}

export const TABLE_FORMATS = ['CSV', 'XLSX'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The first sheet of a file: its rows that are not empty, the names of the columns first. */
export interface Table {
  readonly format: TableFormat;
  /** null for a workbook, which says so itself. */
  readonly encoding: 'utf-8' | 'windows-1252' | null;
  readonly rows: readonly TableRow[];
}

/** Beside the row that names the columns. */
export const MOST_ROWS = 10_000;
