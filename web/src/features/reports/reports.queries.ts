import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api, everyRow } from '../../api/client.js';
import type { paths } from '../../../client/client.js';

type ReportPath = Extract<keyof paths, `/api/v1/reports/${string}`>;
/** What a report may be asked. */
export type ReportQuery<P extends ReportPath> = NonNullable<paths[P]['get']['parameters']['query']>;

const ROOT = '/api/v1/reports';

export const awardSummaryQuery = (query: ReportQuery<`${typeof ROOT}/award-summary`>) =>
  queryOptions({
    queryKey: ['reports', 'award-summary', query],
    queryFn: ({ signal }) => answered(api.GET(`${ROOT}/award-summary`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const reportedAwardsQuery = (query: ReportQuery<`${typeof ROOT}/awards`>) =>
  queryOptions({
    queryKey: ['reports', 'awards', query],
    queryFn: ({ signal }) => answered(api.GET(`${ROOT}/awards`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const funnelQuery = (query: ReportQuery<`${typeof ROOT}/funnel`>) =>
  queryOptions({
    queryKey: ['reports', 'funnel', query],
    queryFn: ({ signal }) => answered(api.GET(`${ROOT}/funnel`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const funnelListQuery = (query: ReportQuery<`${typeof ROOT}/funnel/assessments`>) =>
  queryOptions({
    queryKey: ['reports', 'funnel-list', query],
    queryFn: ({ signal }) => answered(api.GET(`${ROOT}/funnel/assessments`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const heatOfUnitsQuery = (query: ReportQuery<`${typeof ROOT}/heat-map/units`>) =>
  queryOptions({
    queryKey: ['reports', 'heat-units', query],
    queryFn: ({ signal }) => answered(api.GET(`${ROOT}/heat-map/units`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const heatOfInstitutionsQuery = (query: ReportQuery<`${typeof ROOT}/heat-map/institutions`>) =>
  queryOptions({
    queryKey: ['reports', 'heat-institutions', query],
    queryFn: ({ signal }) => answered(api.GET(`${ROOT}/heat-map/institutions`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

const DIFFERENCES_PAGE = 20;

/** What all come to, and institutions, those that differ most first, page after page. */
export const institutionDifferencesQuery = (query: ReportQuery<`${typeof ROOT}/differences/institutions`>) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'differences', query],
    queryFn: ({ pageParam, signal }) => {
      const asked = { ...query, limit: DIFFERENCES_PAGE, ...(pageParam === null ? {} : { after: pageParam }) };
      return answered(api.GET(`${ROOT}/differences/institutions`, { params: { query: asked }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** Those that differ most first, page after page. */
export const unitDifferencesQuery = (query: ReportQuery<`${typeof ROOT}/differences/units`>) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'unit-differences', query],
    queryFn: ({ pageParam, signal }) => {
      const asked = { ...query, limit: DIFFERENCES_PAGE, ...(pageParam === null ? {} : { after: pageParam }) };
      return answered(api.GET(`${ROOT}/differences/units`, { params: { query: asked }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const itemFiguresQuery = (query: ReportQuery<`${typeof ROOT}/items`>) =>
  queryOptions({
    queryKey: ['reports', 'items', query],
    queryFn: ({ signal }) => answered(api.GET(`${ROOT}/items`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const risksQuery = (query: ReportQuery<`${typeof ROOT}/risks`>) =>
  queryOptions({
    queryKey: ['reports', 'risks', query],
    queryFn: ({ signal }) => answered(api.GET(`${ROOT}/risks`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const trendsQuery = (query: ReportQuery<`${typeof ROOT}/trends`>) =>
  queryOptions({
    queryKey: ['reports', 'trends', query],
    queryFn: ({ signal }) => answered(api.GET(`${ROOT}/trends`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const dueCalendarQuery = (query: ReportQuery<`${typeof ROOT}/calendar`>) =>
  queryOptions({
    queryKey: ['reports', 'calendar', query],
    queryFn: ({ signal }) => answered(api.GET(`${ROOT}/calendar`, { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

/** What the person who asks is reminded of and has still to do. */
export const openNoticesQuery = queryOptions({
  queryKey: ['reports', 'notices'],
  queryFn: ({ signal }) =>
    answered(api.GET('/api/v1/inbox', { params: { query: { open: true, limit: 100 } }, signal })),
});

export const cyclesInReportsQuery = queryOptions({
  queryKey: ['reports', 'cycles'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/cycles', { signal })),
  staleTime: 60_000,
});

export const institutionsInReportsQuery = queryOptions({
  queryKey: ['reports', 'institutions'],
  queryFn: ({ signal }) => everyRow((query) => api.GET('/api/v1/institutions', { params: { query }, signal })),
  staleTime: 60_000,
});
