import { queryOptions } from '@tanstack/react-query';
import { ApiProblem } from '../../api/problem.js';

/** How parts of the program are; a 503 says it as well. */
export interface Health {
  readonly probes: Readonly<Record<string, string>>;
  /** Those that do not answer, or are late. */
  readonly failed: readonly string[];
}

/** `work`: whether work in the background is on time; `ready`: whether everything the server needs answers. */
export function healthQuery(which: 'work' | 'ready') {
  return queryOptions({
    queryKey: ['health', which],
    queryFn: ({ signal }) => health(which, signal),
  });
}

async function health(which: string, signal: AbortSignal): Promise<Health> {
  const answer = await fetch(`/health/${which}`, { signal }).catch(() => {
    throw ApiProblem.unreachable();
  });
  const { probes = {}, failed = [] } = (await answer.json()) as Partial<Health>;
  return { probes, failed };
}
