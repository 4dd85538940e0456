import { queryOptions } from '@tanstack/react-query';
import type { EvaluatingLayer } from '../../../../src/domain/lifecycle.js';
import { answered, api } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { queryClient } from '../../api/query-client.js';

const layerPath = (id: string, layer: EvaluatingLayer) => ({ params: { path: { id, layer } } });

/** How far a layer's first pass is; null before its first. */
export const passQuery = (id: string, layer: EvaluatingLayer) =>
  queryOptions({
    queryKey: ['assessments', id, 'passes', layer],
    queryFn: ({ signal }) =>
      orNull(answered(api.GET('/api/v1/assessments/{id}/passes/{layer}', { ...layerPath(id, layer), signal }))),
  });

/** The team of a layer, for its lead. */
export const candidatesQuery = (id: string, layer: EvaluatingLayer) =>
  queryOptions({
    queryKey: ['assessments', id, 'candidates', layer],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/passes/{layer}/candidates', { ...layerPath(id, layer), signal })),
  });

export const observationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'observations'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/observations', { params: { path: { id } }, signal })),
  });

/** What is not there is no failure. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

/**
 * Something happened to an assessment: it is read anew, with all that hangs on it. Its sheets only when somebody looks at them
 * again, since a move may have closed them to whoever made it.
 */
export async function assessmentChanged(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['sheets'], refetchType: 'none' });
  await Promise.all(['assessments', 'waiting'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
}
