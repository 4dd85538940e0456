import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';

const AT_ONCE = 1000;

/** All that waits for the person who is signed in, however much it is. */
export const dutiesQuery = queryOptions({
  queryKey: ['waiting', 'all'],
  queryFn: async ({ signal }) => {
    const ask = (query: { kind?: Schemas['WaitingView']['kind']; after?: string }) =>
      answered(api.GET('/api/v1/waiting', { params: { query: { ...query, limit: AT_ONCE } }, signal }));
    const all: Schemas['WaitingView'][] = [];
    for (const group of await ask({})) {
      all.push(group);
      for (let after = group.next; after !== null;) {
        const [page] = await ask({ kind: group.kind, after });
        if (page !== undefined) all.push(page);
        after = page?.next ?? null;
      }
    }
    return all;
  },
});
