import { createRoute, redirect } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page, rootRoute } from '../../shell/root.js';
import { waitingQuery } from './waiting.queries.js';

export const waitingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/beranda' });
    },
  }),
];
export const waitingPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/beranda',
    loader: () => void queryClient.prefetchQuery(waitingQuery),
    component: page(() => import('./home.page.js'), 'HomePage'),
  }),
];
