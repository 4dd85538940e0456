import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const helpPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/bantuan',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/bantuan/istilah',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/asesmen/$id',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
