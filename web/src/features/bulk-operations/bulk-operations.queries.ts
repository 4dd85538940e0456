import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, answeredPage, api, type Schemas } from '../../api/client.js';
import { fetchProblemWords } from '../../api/problem-words.js';

const LOOK_AGAIN_MS = 1_000;
/** The most that the server sends at once. */
const PAGE_ROWS = 200;

export type Operation = Schemas['BulkOperationView'];
export type OperationRow = Schemas['BulkRowView'];
export type RowState = OperationRow['state'];

/** A page of the operations that the person asked for, the latest first; looked at again while one of it is at work. */
export const operationsQuery = (after: string | undefined) => {
  const query = after === undefined ? {} : { after };
  return queryOptions({
    queryKey: ['bulk-operations', 'list', query],
    queryFn: ({ signal }) => answeredPage(api.GET('/api/v1/bulk-operations', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ finishedAt }) => finishedAt === null) === true ? LOOK_AGAIN_MS : false,
  });
};

/** How far an operation is; looked at again until it has finished. */
export const operationQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk-operations', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/bulk-operations/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.finishedAt === null ? LOOK_AGAIN_MS : false),
  });

/** One page of what came of the rows; `settled` has it asked for anew with every row that was settled. */
export const operationRowsQuery = (id: string, asked: { state: RowState | null; after: number; settled: number }) =>
  queryOptions({
    queryKey: ['bulk-operations', id, 'rows', asked],
    queryFn: () => rowsPage(id, asked.state, asked.after, 50),
    placeholderData: (before: Schemas['BulkRowsView'] | undefined) => before,
  });

/** Every row that was refused. */
export async function refusedRows(id: string): Promise<readonly OperationRow[]> {
  const found: OperationRow[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: Schemas['BulkRowsView'] = await rowsPage(id, 'REFUSED', after, PAGE_ROWS);
    found.push(...page.rows);
    after = page.next;
  }
  return found;
}

/** With the words for what was refused. */
async function rowsPage(id: string, state: RowState | null, after: number, limit: number) {
  const query = { after, limit, ...(state === null ? {} : { state }) };
  const page = await answered(api.GET('/api/v1/bulk-operations/{id}/rows', { params: { path: { id }, query } }));
  if (page.rows.some(({ problem }) => problem !== null)) await fetchProblemWords();
  return page;
}

export function undo(id: string): Promise<Operation> {
  return answered(api.POST('/api/v1/bulk-operations/{id}/undo', { params: { path: { id } } }));
}
