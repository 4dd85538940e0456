/** The part of a list that is read at once. */
export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** One page of a list, and how long the list is. A page past the end is empty and counts 0. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly count: number;
}

/** A row that says how long its list is. */
export type Counted<Row> = Row & { readonly count: number };

const AT_ONCE = 500;

/** @param page counts from 1 */
export function sliceOf({ page, limit }: { readonly page: number; readonly limit: number }): Slice {
  return { limit, offset: (page - 1) * limit };
}

export function pageOf<Row>(rows: readonly Counted<Row>[]): ListPage<Row> {
  return { rows, count: rows[0]?.count ?? 0 };
}

/** A whole list, page by page, as whoever reads it asks for more. */
export async function* pagesOf<Row>(read: (slice: Slice) => Promise<ListPage<Row>>): AsyncGenerator<readonly Row[]> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { rows } = await read({ limit: AT_ONCE, offset });
    yield rows;
    if (rows.length < AT_ONCE) return;
  }
}
