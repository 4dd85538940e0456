import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const workingDaysPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/hari-libur',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/jam-kerja',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
