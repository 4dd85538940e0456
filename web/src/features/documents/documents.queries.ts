import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

const LOOK_AGAIN_MS = 1_500;

/** How far a document is that somebody asked for; looked at again until it is finished. */
export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/documents/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.finishedAt || state.data?.problem ? false : LOOK_AGAIN_MS),
  });
