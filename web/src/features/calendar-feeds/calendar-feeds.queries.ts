import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';

export type CalendarFeed = Schemas['CalendarFeedView'];

export const calendarFeedsQuery = queryOptions({
  queryKey: ['calendar-feeds'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/calendar-feeds', { signal })),
});

/** What a unit is called. */
export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/units/{id}', { params: { path: { id } }, signal })),
  });
