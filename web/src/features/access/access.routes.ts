import { createRoute } from '@tanstack/react-router';
import { insideRoute, page, rootRoute } from '../../shell/root.js';

export const accessRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/masuk',
    component: page(() => import('./sign-in.page.js'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/lupa-sandi',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/atur-sandi/$token',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];

export const accessPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/profil',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/pengguna',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
