import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { comparisonQuery, draftQuery, instrumentQuery, instrumentsQuery } from './instruments.queries.js';

export const instrumentsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/instrumen',
    loader: () => void queryClient.prefetchQuery(instrumentsQuery),
    component: page(() => import('./instrument-list.page.js'), 'InstrumentListPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/instrumen/$id',
    loader: ({ params }) => void queryClient.prefetchQuery(instrumentQuery(params.id)),
    component: page(() => import('./instrument.page.js'), 'InstrumentPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/instrumen/$id/banding/$other',
    loader: ({ params }) => void queryClient.prefetchQuery(comparisonQuery(params.id, params.other)),
    component: page(() => import('./comparison.page.js'), 'ComparisonPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/instrumen/rancangan/$id',
    loader: ({ params }) => void queryClient.prefetchQuery(draftQuery(params.id)),
    component: page(() => import('./draft.page.js'), 'DraftPage'),
  }),
];
