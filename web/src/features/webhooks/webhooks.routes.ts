import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const webhooksPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/webhook',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
