import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { queryClient } from '../../api/query-client.js';

const path = (id: string) => ({ params: { path: { id } } });

/** The evidence of a unit, the newest first. */
export const unitEvidenceQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['units', unitId, 'evidence'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/units/{id}/evidence', { ...path(unitId), signal })),
  });

/** What its files may be, and how much room is left. */
export const unitStorageQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['units', unitId, 'evidence-storage'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/units/{id}/evidence-storage', { ...path(unitId), signal })),
  });

/** One piece of evidence with its versions and where it is attached. */
export const evidenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['evidence', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/evidence/{id}', { ...path(id), signal })),
  });

/** Links by which outsiders look at the evidence of an assessment. */
export const sharesQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', assessmentId, 'evidence-shares'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/evidence-shares', { ...path(assessmentId), signal })),
  });

export const openingsQuery = (shareId: string) =>
  queryOptions({
    queryKey: ['evidence-shares', shareId, 'openings'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/evidence-shares/{id}/openings', { ...path(shareId), signal })),
  });

/** The parts of query keys that tell of evidence, or of progress that counts it. */
const TELLING: readonly unknown[] = ['evidence', 'evidence-storage', 'change-areas', 'team'];

/** Evidence was brought in, changed, attached or taken off: whatever tells of it is read again. */
export async function evidenceChanged(): Promise<void> {
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.some((part) => TELLING.includes(part)) });
}

/** Hangs a piece of evidence on items: on all of them or, where one is refused, none. */
export async function attach(assessmentId: string, evidenceId: string, items: readonly string[]): Promise<void> {
  const body = { evidenceId, items: [...items] };
  await answered(api.POST('/api/v1/assessments/{id}/evidence', { ...path(assessmentId), body }));
}

/** Takes it off an item; the unit keeps it. */
export async function detach(assessmentId: string, evidenceId: string, code: string): Promise<void> {
  const params = { path: { id: assessmentId, code, evidenceId } };
  await answered(api.DELETE('/api/v1/assessments/{id}/items/{code}/evidence/{evidenceId}', { params }));
}
