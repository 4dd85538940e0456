import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { cycleQuery, cyclesQuery } from './cycles.queries.js';

export const cyclesPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin',
    component: page(() => import('./admin.page.js'), 'AdminPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/periode',
    loader: () => void queryClient.prefetchQuery(cyclesQuery),
    component: page(() => import('./cycle-list.page.js'), 'CycleListPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/periode/baru',
    component: page(() => import('./new-cycle.page.js'), 'NewCyclePage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/periode/$id',
    loader: ({ params }) => void queryClient.prefetchQuery(cycleQuery(params.id)),
    component: page(() => import('./cycle.page.js'), 'CyclePage'),
  }),
];
