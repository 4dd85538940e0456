import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { awardQuery } from './awards.queries.js';

export const awardsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/predikat',
    component: page(() => import('./awards.page.js'), 'AwardsPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/predikat/$id',
    // The data comes along with the code, not after it.
    loader: ({ params }) => void queryClient.prefetchQuery(awardQuery(params.id)),
    component: page(() => import('./award.page.js'), 'AwardPage'),
  }),
];
