import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';

export type Archive = Schemas['InstitutionArchiveView'];

const LOOK_AGAIN_MS = 1_500;

/** The archives of an institution that somebody asked for; looked at again for as long as one is being made. */
export const archivesQuery = (id: string) =>
  queryOptions({
    queryKey: ['institution-archives', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/institutions/{id}/archives', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) =>
      state.data?.some(({ finishedAt }) => finishedAt === null) === true ? LOOK_AGAIN_MS : false,
  });
