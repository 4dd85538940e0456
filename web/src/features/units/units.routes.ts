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
    component: page(() => import('./unit-list.page.js'), 'UnitListPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/unit/baru',
    component: page(() => import('./new-unit.page.js'), 'NewUnitPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/unit/impor',
    component: page(() => import('./unit-import.page.js'), 'UnitImportPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/unit/$id',
    component: page(() => import('./edit-unit.page.js'), 'EditUnitPage'),
  }),
];
