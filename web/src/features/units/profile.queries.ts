import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** A unit over the years, as far as the person who asks may know. */
export const profileQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['units', unitId, 'profile'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/units/{unitId}/profile', { params: { path: { unitId } }, signal })),
  });

/** Who of a unit works on which change area. */
export const unitAreasQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['units', unitId, 'change-areas'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/units/{unitId}/change-areas', { params: { path: { unitId } }, signal })),
  });
