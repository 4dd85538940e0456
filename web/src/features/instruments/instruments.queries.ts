import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** Every published worksheet, the latest first. */
export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/instruments', { signal })),
});

/** It never changes. */
export function instrumentQuery(id: string) {
  return queryOptions({
    queryKey: ['instruments', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/instruments/{id}', { params: { path: { id } }, signal })),
    staleTime: Infinity,
  });
}

export function comparisonQuery(id: string, other: string) {
  return queryOptions({
    queryKey: ['instruments', id, 'comparison', other],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/instruments/{id}/comparison/{other}', { params: { path: { id, other } }, signal })),
    staleTime: Infinity,
  });
}

export const draftsQuery = queryOptions({
  queryKey: ['instrument-drafts'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/instrument-drafts', { signal })),
});

export function draftQuery(id: string) {
  return queryOptions({
    queryKey: ['instrument-drafts', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/instrument-drafts/{id}', { params: { path: { id } }, signal })),
  });
}

/** With the latest published worksheet. */
export function draftComparisonQuery(id: string) {
  return queryOptions({
    queryKey: ['instrument-drafts', id, 'comparison'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/instrument-drafts/{id}/comparison', { params: { path: { id } }, signal })),
  });
}
