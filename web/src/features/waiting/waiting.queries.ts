import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';

export type WaitingGroup = Schemas['WaitingView'];
export type WaitingEntry = Schemas['WaitingEntryView'];

/** What waits for the person who is signed in, of each kind what ends first. */
export const waitingQuery = queryOptions({
  queryKey: ['waiting'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/waiting', { signal })),
});

/** The rest of a kind, page by page as somebody asks for more. */
export const restQuery = ({ kind, next: first }: WaitingGroup) =>
  infiniteQueryOptions({
    queryKey: ['waiting', kind, first],
    queryFn: async ({ pageParam, signal }) => {
      const query = { kind, ...(pageParam !== null && { after: pageParam }) };
      return answered(api.GET('/api/v1/waiting', { params: { query }, signal }));
    },
    initialPageParam: first,
    getNextPageParam: ([group]) => group?.next ?? null,
  });

/** How far a unit is with each area of an assessment. */
export const areasProgressQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'change-areas'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/change-areas', { params: { path: { id } }, signal })),
  });
