import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** What a sheet scores, with every gate of both predicates. */
export const scorecardQuery = (sheetId: string) =>
  queryOptions({
    queryKey: ['sheets', sheetId, 'scorecard'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/sheets/{id}/scorecard', { params: { path: { id: sheetId } }, signal })),
  });

/** Every award of a unit, those in force first. */
export const awardsOfUnitQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['awards', 'unit', unitId],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/awards', { params: { query: { unitId } }, signal })),
  });
