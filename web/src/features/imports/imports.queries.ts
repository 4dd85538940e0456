import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import type { Import, ImportKind, ImportPage } from './import-kind.js';

type Name = ImportKind['name'];

/** The routes of all kinds are alike; the client is told them by the names of one. */
const route = <Path extends string>(name: Name, path: Path) =>
  `/api/v1/${name}s${path}` as `/api/v1/people-imports${Path}`;

export const importQuery = (name: Name, id: string) =>
  queryOptions({
    queryKey: [`${name}s`, id],
    queryFn: async ({ signal }): Promise<Import> =>
      answered(api.GET(route(name, '/{id}'), { params: { path: { id } }, signal })),
  });

/** Rows of an import in one state, or in any, from the row after `baris` on. */
export function importRowsQuery(
  { name, states }: Pick<ImportKind, 'name' | 'states'>,
  id: string,
  { keadaan = '', baris }: Readonly<Record<string, string>>,
) {
  const query = {
    limit: 50,
    after: Number(baris ?? 0) || 0,
    ...(keadaan in states && { state: keadaan as 'REFUSED' }),
  };
  return queryOptions({
    queryKey: [`${name}s`, id, 'rows', query],
    queryFn: async ({ signal }): Promise<ImportPage> =>
      answered(api.GET(route(name, '/{id}/rows'), { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Browsers name the type of a CSV file in many ways; the server looks at the bytes alone. */
export async function previewOf(name: Name, file: FormDataEntryValue | null): Promise<Import> {
  if (!(file instanceof File)) throw ApiProblem.of(422, { type: '/problems/import-file-refused', reason: 'EMPTY' });
  return answered(
    api.POST(route(name, ''), {
      params: { query: { fileName: file.name } },
      headers: { 'content-type': 'application/octet-stream' },
      body: file as unknown as string,
      bodySerializer: () => file,
    }),
  );
}

export async function applyImport(name: Name, id: string): Promise<Import> {
  return answered(api.POST(route(name, '/{id}/application'), { params: { path: { id } } }));
}
