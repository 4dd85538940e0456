import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** The latest year first. */
export const cyclesQuery = queryOptions({
  queryKey: ['cycles'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/cycles', { signal })),
});

/** One with all its rules and windows. */
export function cycleQuery(id: string) {
  return queryOptions({
    queryKey: ['cycles', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/cycles/{id}', { params: { path: { id } }, signal })),
  });
}

/** What a cycle of a year would be, after the one before it. */
export function cycleProposalQuery(year: number) {
  return queryOptions({
    queryKey: ['cycles', 'proposal', year],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/cycle-proposal', { params: { query: { year } }, signal })),
  });
}
