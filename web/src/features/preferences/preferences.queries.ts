import { queryOptions } from '@tanstack/react-query';
import { answered, api, everyRow, type Schemas } from '../../api/client.js';

export type KindPreference = Schemas['KindPreferenceView'];

/** How the person is reminded. */
export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/preferences', { signal })),
});

/** People of a unit whose mail comes back. */
export const bouncingQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['units', unitId, 'bouncing-addresses'],
    queryFn: ({ signal }) =>
      everyRow((query) =>
        api.GET('/api/v1/units/{id}/bouncing-addresses', { params: { path: { id: unitId }, query }, signal }),
      ),
  });
