import type { Page } from '../paging/page.js';

/** One page of a list, and how long the list is. A page past the end is empty and counts 0. */
export interface ListPage<Row> extends Page<Row> {
  readonly count: number;
}

/** A row that says how long its list is. */
export type Counted<Row> = Row & { readonly count: number };

export function counted<Row>({ rows, next }: Page<Counted<Row>>): ListPage<Row> {
  return { rows, next, count: rows[0]?.count ?? 0 };
}
