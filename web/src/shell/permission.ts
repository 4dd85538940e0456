import { type Action, rolesFor } from '../../../src/access/permissions.js';
import { ApiProblem } from '../api/problem.js';
import { fetchProblemWords } from '../api/problem-words.js';
import { queryClient } from '../api/query-client.js';
import { may, sessionQuery } from '../api/session.js';

/** `beforeLoad: onlyWith('conflict.own')`: a page for those whose roles may try this; others read who may. */
export function onlyWith(action: Action): () => Promise<void> {
  return async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null || may(session, action)) return;
    await fetchProblemWords();
    throw ApiProblem.of(403, { type: '/problems/action-not-permitted', action, roles: rolesFor(action) });
  };
}
