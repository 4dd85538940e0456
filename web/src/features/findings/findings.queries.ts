import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** The findings of an assessment and those its unit left open before, with what was done about each. */
export const followUpsQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', assessmentId, 'follow-ups'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/follow-ups', { params: { path: { id: assessmentId } }, signal })),
  });
