import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

export const PERSON_ROW_STATES = ['INVITED', 'APPOINTED', 'UNCHANGED', 'REFUSED'] as const;

export const peopleImportQuery = (id: string) =>
  queryOptions({
    queryKey: ['people-imports', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/people-imports/{id}', { params: { path: { id } }, signal })),
  });

/** Rows of an import in one state, or in any, from the row after `baris` on. */
export function personRowsQuery(id: string, { keadaan, baris }: Readonly<Record<string, string>>) {
  const state = PERSON_ROW_STATES.find((known) => known === keadaan);
  const query = { limit: 50, after: Number(baris ?? 0) || 0, ...(state && { state }) };
  return queryOptions({
    queryKey: ['people-imports', id, 'rows', query],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/people-imports/{id}/rows', { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
  });
}
