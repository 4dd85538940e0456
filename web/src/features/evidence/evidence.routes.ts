import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const evidencePages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja/$id/bukti',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/bukti/$id',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
