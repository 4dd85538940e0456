import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

export const worksheetImportQuery = (id: string) =>
  queryOptions({
    queryKey: ['worksheet-imports', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/worksheet-imports/{id}', { params: { path: { id } }, signal })),
  });
