import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** What evaluators found in an assessment, as far as the person may see it; in worksheet order. */
export const findingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'findings'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/findings', { params: { path: { id } }, signal })),
  });
