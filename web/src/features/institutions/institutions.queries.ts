import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** Every institution, by name. */
export const institutionsQuery = queryOptions({
  queryKey: ['institutions'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/institutions', { signal })),
});
