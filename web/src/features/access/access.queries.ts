import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, answeredPage, api, everyRow, type Schemas } from '../../api/client.js';

export type Profile = Schemas['ProfileView'];
export type Person = Schemas['PersonView'];
export type HeldRole = Schemas['HeldRoleView'];

const PEOPLE_PAGE = 50;

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/profile', { signal })),
});

export const ownSessionsQuery = queryOptions({
  queryKey: ['profile', 'sessions'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/profile/sessions', { signal })),
});

export function passwordLinkQuery(token: string) {
  return queryOptions({
    queryKey: ['password-link', token],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/password-links/{token}', { params: { path: { token } }, signal })),
  });
}

/** A password is kept no longer than it is looked at. */
export function strengthQuery(password: string) {
  return queryOptions({
    queryKey: ['password-strength', password],
    queryFn: ({ signal }) => answered(api.POST('/api/v1/password-strength', { body: { password }, signal })),
    enabled: password !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

export interface PeopleFilter {
  readonly search: string;
  /** Empty for all. */
  readonly state: Person['state'] | '';
}

/** Everybody who fits, by name, a page at a time. */
export function peopleQuery({ search, state }: PeopleFilter) {
  const asked = { search, ...(state === '' ? {} : { state }), limit: PEOPLE_PAGE };
  return infiniteQueryOptions({
    queryKey: ['accounts', search, state],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...asked, ...(pageParam === '' ? {} : { after: pageParam }) };
      return answeredPage(api.GET('/api/v1/accounts', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export function unitsQuery(institutionId: string) {
  return queryOptions({
    queryKey: ['units', institutionId],
    queryFn: ({ signal }) =>
      everyRow((page) => api.GET('/api/v1/units', { params: { query: { institutionId, ...page } }, signal })),
    enabled: institutionId !== '',
  });
}
