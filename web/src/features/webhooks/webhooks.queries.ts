import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** The newest first, also those that have ended. */
export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/webhooks', { signal })),
});

/** What was sent, the newest first; `after` is the last one of the page before. */
export function deliveriesQuery(id: string, after: string | undefined) {
  const query = { limit: 50, ...(after !== undefined && { after }) };
  return queryOptions({
    queryKey: ['webhooks', id, 'deliveries', query],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/webhooks/{id}/deliveries', { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
  });
}
