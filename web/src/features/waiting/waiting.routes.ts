import { createRoute, redirect } from '@tanstack/react-router';
import { insideRoute, page, rootRoute } from '../../shell/root.js';

export const waitingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/beranda' });
    },
  }),
];
export const waitingPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/beranda',
    component: page(() => import('./home.page.js'), 'HomePage'),
  }),
];
