import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

type Search = Readonly<Record<string, string>>;

/** One page of all units, as the address asks for it. */
export function directoryQuery({ cari, instansi, keadaan, setelah }: Search) {
  const query = {
    limit: 50,
    ...(cari && { search: cari }),
    ...(instansi && { institutionId: instansi }),
    ...(keadaan === 'OPEN' && { state: 'OPEN' as const }),
    ...(keadaan === 'CLOSED' && { state: 'CLOSED' as const }),
    ...(setelah && { after: setelah }),
  };
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
    queryFn: ({ signal }) => answered(api.GET('/api/v1/units', { params: { query: { institutionId } }, signal })),
    enabled: institutionId !== '',
  });
}

export function unitImportQuery(id: string) {
  return queryOptions({
    queryKey: ['unit-imports', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/unit-imports/{id}', { params: { path: { id } }, signal })),
  });
}

export const ROW_STATES = ['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const;

/** Rows of an import in one state, or in any, from the row after `baris` on. */
export function importRowsQuery(id: string, { keadaan, baris }: Search) {
  const state = ROW_STATES.find((known) => known === keadaan);
  const query = { limit: 50, after: Number(baris ?? 0) || 0, ...(state && { state }) };
  return queryOptions({
    queryKey: ['unit-imports', id, 'rows', query],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/unit-imports/{id}/rows', { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
  });
}
