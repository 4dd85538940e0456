import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the cell says, to search, sort and export it; left out for a column of buttons. Numbers sort as numbers. */
  readonly text?: (row: Row) => string | number | null;
  /** Offers its values as a filter. */
  readonly isFacet?: boolean;
  /** Numbers stand at the end. */
  readonly align?: 'end';
}

/** What the reader wants to see of a table. */
export interface TableQuestion {
  readonly search: string;
  /** Wanted values by column. */
  readonly facets: Readonly<Record<string, string>>;
  readonly sort: { readonly key: string; readonly isDown: boolean } | null;
  readonly pageNo: number;
}

export interface TableView<Row> {
  /** Everything that fits, in order. */
  readonly found: readonly Row[];
  /** What is shown of it. */
  readonly page: readonly Row[];
  readonly pageNo: number;
  readonly pages: number;
  /** The values to filter by, by column. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** More rows than this make a page that is slow to lay out and long to read. */
const PAGE_ROWS = 50;
const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** Rows as a question asks for them. Pure: the same rows and question give the same view. */
export function tableView<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  asked: TableQuestion,
): TableView<Row> {
  const found = sorted(
    rows.filter((row) => fits(row, columns, asked)),
    columns,
    asked.sort,
  );
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
  const pageNo = Math.min(Math.max(asked.pageNo, 1), pages);
  const page = found.slice((pageNo - 1) * PAGE_ROWS, pageNo * PAGE_ROWS);
  return { found, page, pageNo, pages, facets: facetsOf(rows, columns) };
}

function fits<Row>(row: Row, columns: readonly Column<Row>[], { search, facets }: TableQuestion): boolean {
  const wanted = search.trim().toLowerCase();
  const says = (column: Column<Row>) => String(column.text?.(row) ?? '');
  return (
    columns.every((column) => (facets[column.key] ?? '') === '' || says(column) === facets[column.key]) &&
    (wanted === '' || columns.some((column) => says(column).toLowerCase().includes(wanted)))
  );
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: TableQuestion['sort'],
): readonly Row[] {
  const text = columns.find(({ key }) => key === sort?.key)?.text;
  if (text === undefined || sort === null) return rows;
  const sign = sort.isDown ? -1 : 1;
  return [...rows].sort((a, b) => compare(text(a), text(b), sign));
}

/** What is missing stands last, up or down. */
function compare(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
}

function facetsOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Record<string, readonly string[]> {
  const entries = columns
    .filter(({ isFacet }) => isFacet)
    .map((column) => [column.key, [...new Set(rows.map((row) => String(column.text?.(row) ?? '')))]] as const);
  return Object.fromEntries(entries.map(([key, values]) => [key, values.filter(Boolean).sort(collator.compare)]));
}
