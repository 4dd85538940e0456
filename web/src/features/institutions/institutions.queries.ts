import { queryOptions } from '@tanstack/react-query';
import { api, everyRow } from '../../api/client.js';

/** Every institution, by name. */
export const institutionsQuery = queryOptions({
  queryKey: ['institutions'],
  queryFn: ({ signal }) => everyRow((query) => api.GET('/api/v1/institutions', { params: { query }, signal })),
});
