import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { profileQuery } from './profile.queries.js';

export const unitsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/unit/$id',
    // The data comes along with the code, not after it.
    loader: ({ params }) => void queryClient.prefetchQuery(profileQuery(params.id)),
    component: page(() => import('./unit.page.js'), 'UnitPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/unit',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
