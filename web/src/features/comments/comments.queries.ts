import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

const path = (id: string) => ({ params: { path: { id } } });

/** What is said about the items of an assessment, as far as this person reads it: one question for all items. */
export const commentsQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', assessmentId, 'comments'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/assessments/{id}/comments', { ...path(assessmentId), signal })),
  });

/** Who evaluates an assessment. */
export const evaluatorsQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', assessmentId, 'evaluators'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/evaluators', { ...path(assessmentId), signal })),
  });
