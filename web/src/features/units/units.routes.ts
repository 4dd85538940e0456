import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const unitsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/unit/$id',
    component: page(() => import('./unit.page.js'), 'UnitPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/unit',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
