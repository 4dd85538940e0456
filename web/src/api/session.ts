import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Action, rolesFor } from '../../../src/access/permissions.js';
import type { Role } from '../../../src/access/role.js';
import { api, type Schemas } from './client.js';
import { ApiProblem } from './problem.js';

export type Session = Schemas['SessionView'];

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: 5 * 60_000,
});

async function readSession(): Promise<Session | null> {
  const { data, error, response } = await api.GET('/api/v1/session').catch(() => {
    throw ApiProblem.unreachable();
  });
  if (response.status === 401) return null;
  if (data === undefined) throw ApiProblem.of(response.status, error);
  return data;
}

/** The person at the screen. Only inside pages that ask for one. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (data === undefined || data === null) throw new Error('This page is only for people who are signed in.');
  return data;
}

/** Whether one of the person's roles may try this at all; the server decides about each thing. */
export function may(session: Session, action: Action): boolean {
  return hasRole(session, ...rolesFor(action));
}

export function hasRole(session: Session, ...roles: readonly Role[]): boolean {
  return session.roles.some(({ role }) => roles.includes(role));
}
