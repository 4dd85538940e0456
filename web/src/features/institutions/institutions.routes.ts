import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const institutionsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/instansi',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
