import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const awardsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/predikat',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/predikat/$id',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
