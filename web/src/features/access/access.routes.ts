import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page, rootRoute } from '../../shell/root.js';
import { profileQuery } from './access.queries.js';

export const accessRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/masuk',
    component: page(() => import('./sign-in.page.js'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/lupa-sandi',
    component: page(() => import('./forgotten-password.page.js'), 'ForgottenPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/atur-sandi/$token',
    component: page(() => import('./set-password.page.js'), 'SetPasswordPage'),
  }),
];

export const accessPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/profil',
    loader: () => void queryClient.prefetchQuery(profileQuery),
    component: page(() => import('./profile.page.js'), 'ProfilePage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/pengguna',
    component: page(() => import('./people.page.js'), 'PeoplePage'),
  }),
];
