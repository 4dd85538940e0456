import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';

export type WaitingGroup = Schemas['WaitingView'];
export type WaitingEntry = Schemas['WaitingEntryView'];

/** What waits for the person who is signed in. */
export const waitingQuery = queryOptions({
  queryKey: ['waiting'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/waiting', { signal })),
});

/** How far a unit is with each area of an assessment. */
export const areasProgressQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'change-areas'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/change-areas', { params: { path: { id } }, signal })),
  });
