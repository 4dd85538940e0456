import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';

export type AccessToken = Schemas['AccessTokenView'];
export type TokenScope = Schemas['TokenScope'];

export const ownTokensQuery = queryOptions({
  queryKey: ['access-tokens'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/access-tokens', { signal })),
});

/** Those of an institution's machines. */
export const serviceTokensQuery = (id: string) =>
  queryOptions({
    queryKey: ['access-tokens', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/institutions/{id}/service-tokens', { params: { path: { id } }, signal })),
  });

export const institutionQuery = (id: string) =>
  queryOptions({
    queryKey: ['institutions', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/institutions/{id}', { params: { path: { id } }, signal })),
  });

/** Whether making a token asks for a code as well. */
export const secondFactorQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/profile', { signal })),
});
