import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { institutionsQuery } from './institutions.queries.js';

export const institutionsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/instansi',
    loader: () => void queryClient.prefetchQuery(institutionsQuery),
    component: page(() => import('./institutions.page.js'), 'InstitutionsPage'),
  }),
];
