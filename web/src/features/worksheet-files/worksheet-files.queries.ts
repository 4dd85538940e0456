import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

export const worksheetImportQuery = (id: string) =>
  queryOptions({
    queryKey: ['worksheet-imports', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/worksheet-imports/{id}', { params: { path: { id } }, signal })),
  });

/** Whether a question master was imported, and of which year. */
export const wordingHeadQuery = (id: string) =>
  queryOptions({
    queryKey: ['instruments', id, 'wording', 'head'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/instruments/{id}/wording', { params: { path: { id } }, signal })),
  });
