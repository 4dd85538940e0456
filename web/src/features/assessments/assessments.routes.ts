import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const assessmentsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja/$id',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja/$id/ajukan',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja/$id/tim',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja/$id/riwayat',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
