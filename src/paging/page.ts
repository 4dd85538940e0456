import { cursorAfter, type PlacedRow, placeIn } from './cursor.js';
import type { Ordering } from './ordering.js';

/** Where a page begins, as somebody asks for it, and how much of it. */
export interface PageAsked {
  /** The cursor that the page before ended with; left out for the first page. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of a list, and what the next one goes on after; null where this was the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** What a statement has to say to be read in pages. */
export interface PageSql {
  /** The column that every row brings along. */
  readonly place: string;
  /** A condition. */
  readonly past: string;
  /** ORDER BY and LIMIT. */
  readonly end: string;
  /** The condition with ORDER BY and LIMIT for one part of a union: the same order in columns of the part's own. */
  readonly ofPart: (ordering: Ordering) => string;
}

/** What a page is read by. */
interface PageReader {
  query<Rows>(sql: string, values: unknown[]): Promise<Rows>;
}

interface PageStatement {
  readonly ordering: Ordering;
  readonly sql: (page: PageSql) => string;
  /** Of the statement's own parameters, which come first. */
  readonly values: readonly unknown[];
}

/** Reads a page in one statement. Throws CursorRefused. */
export async function readPage<Row>(
  reader: PageReader,
  { after, limit }: PageAsked,
  { ordering, sql, values }: PageStatement,
): Promise<Page<Row>> {
  const place = after === undefined ? null : placeIn(ordering, after);
  const past = (by: Ordering) => (place === null ? 'true' : by.past(`$${values.length + 2}`));
  const end = (by: Ordering) => `ORDER BY ${by.by} LIMIT $${values.length + 1}`;
  const ofPart = (part: Ordering) => `${past(part)} ${end(part)}`;
  const text = sql({ place: ordering.place, past: past(ordering), end: end(ordering), ofPart });
  // One more than asked for: its being there is what says that the list goes on.
  const all = [...values, limit + 1, ...(place === null ? [] : [place])];
  const found = await reader.query<(Row & PlacedRow)[]>(text, all);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, next: last === undefined ? null : cursorAfter(ordering, last) };
}

/** The same page with its rows as somebody is to see them. */
export function mapped<Row, Shown>({ rows, next }: Page<Row>, show: (row: Row) => Shown): Page<Shown> {
  return { rows: rows.map((row) => show(row)), next };
}

const AT_ONCE = 500;

/** A whole list, page by page, as whoever reads it asks for more. */
export async function* everyPage<Row>(read: (asked: PageAsked) => Promise<Page<Row>>): AsyncGenerator<readonly Row[]> {
  for (let after: string | null | undefined; after !== null;) {
    const page: Page<Row> = await read({ after, limit: AT_ONCE });
    yield page.rows;
    after = page.next;
  }
}
