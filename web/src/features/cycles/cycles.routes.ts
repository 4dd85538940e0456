import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const cyclesPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/periode',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/periode/$id',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
