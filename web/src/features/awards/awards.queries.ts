import { queryOptions } from '@tanstack/react-query';
import { answered, api, everyRow } from '../../api/client.js';

/** What is public of every award. */
export const awardsQuery = queryOptions({
  queryKey: ['awards'],
  queryFn: ({ signal }) => everyRow((query) => api.GET('/api/v1/awards', { params: { query }, signal })),
});

export const awardQuery = (id: string) =>
  queryOptions({
    queryKey: ['awards', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/awards/{id}', { params: { path: { id } }, signal })),
  });

/** The steps of the ladder towards an award's re-evaluation, and who was told. */
export const awardRemindersQuery = (id: string) =>
  queryOptions({
    queryKey: ['awards', id, 'reminders'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/awards/{id}/reminders', { params: { path: { id } }, signal })),
  });
