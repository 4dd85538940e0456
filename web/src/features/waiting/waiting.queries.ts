import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** What waits for the person who is signed in. */
export const waitingQuery = queryOptions({
  queryKey: ['waiting'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/waiting', { signal })),
});
