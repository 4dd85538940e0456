import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const inboxPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/notifikasi',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
