import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.js';

const FRESH_MS = 10_000;
const TRIES = 2;

/** What was read from the server, kept while pages come and go. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // What is refused stays refused; a lost line is tried again when it is back.
      retry: (failures, error) => failures < TRIES && (!(error instanceof ApiProblem) || error.status >= 500),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
