import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { orNull } from '../evaluations/evaluations.queries.js';

const of = (id: string) => ({ params: { path: { id } } });

/** Whether the unit may be proposed, and every requirement by itself. */
export const eligibilityQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'eligibility'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/assessments/{id}/eligibility', { ...of(id), signal })),
  });

export const proposalDocumentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'proposal-documents'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/assessments/{id}/proposal-documents', { ...of(id), signal })),
  });

/** Not there before the screening: ask only afterwards. */
export const screeningQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'screening'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/assessments/{id}/screening', { ...of(id), signal })),
  });

/** null where nobody objected. Ask only where somebody may have: a browser complains of what is not there. */
export const objectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'objection'],
    queryFn: ({ signal }) => orNull(answered(api.GET('/api/v1/assessments/{id}/objection', { ...of(id), signal }))),
  });

/** How the institution stands in a cycle: ask only for what its eligibility says is recorded. */
export const institutionStandingQuery = (cycleId: string, institutionId: string) =>
  queryOptions({
    queryKey: ['cycles', cycleId, 'institutions', institutionId, 'standing'],
    queryFn: ({ signal }) => {
      const params = { path: { cycleId, institutionId } };
      return answered(api.GET('/api/v1/cycles/{cycleId}/institutions/{institutionId}/standing', { params, signal }));
    },
  });

/** How the unit stands in a cycle: ask only for what its eligibility says is recorded. */
export const unitStandingQuery = (cycleId: string, unitId: string) =>
  queryOptions({
    queryKey: ['cycles', cycleId, 'units', unitId, 'standing'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/cycles/{cycleId}/units/{unitId}/standing', {
          params: { path: { cycleId, unitId } },
          signal,
        }),
      ),
  });
