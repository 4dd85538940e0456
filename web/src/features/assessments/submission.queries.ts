import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** What a sheet scores by the server's reckoning. @param at a past moment; left out for now */
export const scorecardQuery = (sheetId: string, at?: string) =>
  queryOptions({
    queryKey: ['sheets', sheetId, 'scorecard', at ?? 'now'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/sheets/{id}/scorecard', {
          params: { path: { id: sheetId }, query: { blanks: 'zero', ...(at === undefined ? {} : { at }) } },
          signal,
        }),
      ),
    staleTime: 0,
  });

/** An assessment as it was. */
export const pastAssessmentQuery = (id: string, at: string) =>
  queryOptions({
    queryKey: ['assessments', id, 'past', at],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}', { params: { path: { id }, query: { at } }, signal })),
  });

/** What the assessment took over from the unit's last one. */
export const carryOverQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', assessmentId, 'carry-over'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/assessments/{id}/carry-over', { params: { path: { id: assessmentId } }, signal })),
  });

const POLL_MS = 1_500;

/** How far a document is; asked again until it is finished. */
export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/documents/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data === undefined || data.finishedAt === null ? POLL_MS : false),
  });
