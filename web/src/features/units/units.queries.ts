import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api, everyRow } from '../../api/client.js';

type Search = Readonly<Record<string, string>>;

/** Which units the address asks for. */
export function unitsAsked({ cari, instansi, keadaan }: Search) {
  return {
    ...(cari && { search: cari }),
    ...(instansi && { institutionId: instansi }),
    ...(keadaan === 'OPEN' && { state: 'OPEN' as const }),
    ...(keadaan === 'CLOSED' && { state: 'CLOSED' as const }),
  };
}

/** One page of them. */
export function directoryQuery(search: Search) {
  const { setelah } = search;
  const query = { limit: 50, ...unitsAsked(search), ...(setelah && { after: setelah }) };
  return queryOptions({
    queryKey: ['units', 'directory', query],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/unit-directory', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function unitQuery(id: string) {
  return queryOptions({
    queryKey: ['units', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/units/{id}', { params: { path: { id } }, signal })),
  });
}

/** The units of one institution; of none, none. */
export function unitTreeQuery(institutionId: string) {
  return queryOptions({
    queryKey: ['units', 'of', institutionId],
    queryFn: ({ signal }) =>
      everyRow((page) => api.GET('/api/v1/units', { params: { query: { institutionId, ...page } }, signal })),
    enabled: institutionId !== '',
  });
}
