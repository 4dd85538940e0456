import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { instrumentFrom } from './instrument-from-view.js';

export const assessmentsQuery = queryOptions({
  queryKey: ['assessments'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/assessments', { signal })),
});

/** One assessment with its sheets, and all that happened to it. */
export const assessmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/assessments/{id}', { params: { path: { id } }, signal })),
  });

/** A sheet with the answers that the person may read. */
export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['sheets', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/sheets/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

/** How far each area is, and who works on it. */
export const areasProgressQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'change-areas'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/change-areas', { params: { path: { id } }, signal })),
  });

/** Whom the unit has, for the names behind its answers. */
export const teamQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'team'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/assessments/{id}/team', { params: { path: { id } }, signal })),
  });

/** What is attached to which item. */
export const attachedQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'evidence'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/evidence', { params: { path: { id } }, signal })),
  });

/** What the unit has handed in, oldest first. */
export const receiptsQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'submissions'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/submissions', { params: { path: { id } }, signal })),
  });

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/units/{id}', { params: { path: { id } }, signal })),
  });

export const cyclesQuery = queryOptions({
  queryKey: ['cycles'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/cycles', { signal })),
});

export const windowsQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycles', id, 'windows'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/cycles/{id}/windows', { params: { path: { id } }, signal })),
  });

/** The worksheet as the rulebook reads it; a published one never changes. */
export const instrumentQuery = (id: string) =>
  queryOptions({
    queryKey: ['instruments', id, 'rulebook'],
    queryFn: async ({ signal }) =>
      instrumentFrom(await answered(api.GET('/api/v1/instruments/{id}', { params: { path: { id } }, signal }))),
    // A published worksheet never changes: asked for anew it would be another object, and everything built on it begun again.
    staleTime: 'static',
  });
