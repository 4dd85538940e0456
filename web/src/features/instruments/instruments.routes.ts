import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const instrumentsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/instrumen',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/instrumen/$id',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/instrumen/$id/banding/$other',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
