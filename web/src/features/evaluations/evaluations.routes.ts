import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const evaluationsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id/selisih',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id/lapangan',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/konflik',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
