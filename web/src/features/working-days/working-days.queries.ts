import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** National holidays and collective leave of a year. */
export function holidaysQuery(year: number) {
  return queryOptions({
    queryKey: ['holidays', year],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/holidays', { params: { query: { year } }, signal })),
  });
}

export function officeHoursQuery(id: string) {
  return queryOptions({
    queryKey: ['office-hours', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/institutions/{id}/office-hours', { params: { path: { id } }, signal })),
  });
}
