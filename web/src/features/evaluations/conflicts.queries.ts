import { queryOptions } from '@tanstack/react-query';
import { answered, api, everyRow, type Schemas } from '../../api/client.js';

export type Conflict = Schemas['ConflictView'];

/** Those that the person has declared and that have not ended. */
export const conflictsQuery = queryOptions({
  queryKey: ['conflicts-of-interest'],
  queryFn: ({ signal }) => everyRow((query) => api.GET('/api/v1/conflicts-of-interest', { params: { query }, signal })),
});

/** The units of one institution; none while none is chosen. */
export const unitsQuery = (institutionId: string) =>
  queryOptions({
    queryKey: ['units', { institutionId }],
    queryFn: ({ signal }) =>
      everyRow((page) => api.GET('/api/v1/units', { params: { query: { institutionId, ...page } }, signal })),
    enabled: institutionId !== '',
  });

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/units/{id}', { params: { path: { id } }, signal })),
  });
