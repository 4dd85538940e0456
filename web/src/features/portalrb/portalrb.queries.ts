import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';

export type Connection = Schemas['ConnectionView'];
export type Finding = Schemas['PreflightView']['findings'][number];
export type Call = Schemas['CallsView']['calls'][number];

export const connectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['portalrb', id, 'connection'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/institutions/{id}/portalrb', { params: { path: { id } }, signal })),
  });

export const preflightQuery = (id: string) =>
  queryOptions({
    queryKey: ['portalrb', id, 'preflight'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/institutions/{id}/portalrb/preflight', { params: { path: { id } }, signal })),
  });

/** `before`: the `next` of the page before. */
export const callsQuery = (id: string, before: number | undefined) =>
  queryOptions({
    queryKey: ['portalrb', id, 'calls', before],
    queryFn: ({ signal }) => {
      const query = before === undefined ? {} : { before };
      return answered(api.GET('/api/v1/institutions/{id}/portalrb/calls', { params: { path: { id }, query }, signal }));
    },
  });
