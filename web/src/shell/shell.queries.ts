import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';

/** What this installation is; it does not change while it runs. */
export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: () => answered(api.GET('/api/v1/installation')),
  staleTime: Number.POSITIVE_INFINITY,
});

export const inboxCountQuery = queryOptions({
  queryKey: ['inbox', 'count'],
  queryFn: () => answered(api.GET('/api/v1/inbox/count')),
  refetchInterval: 5 * 60_000,
});

/** The assessments the person may see: what the search finds units by. */
export const assessmentsQuery = queryOptions({
  queryKey: ['assessments'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/assessments', { signal })),
});
