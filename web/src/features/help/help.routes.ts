import { createRoute, redirect } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';
import { placeFor } from './assessment-place.js';

export const helpPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/bantuan',
    component: page(() => import('./help.page.js'), 'HelpPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/bantuan/istilah',
    component: page(() => import('./glossary.page.js'), 'GlossaryPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/asesmen/$id',
    beforeLoad: async ({ params, location }) => {
      throw redirect({ href: `${await placeFor(params.id)}${location.searchStr}`, replace: true });
    },
  }),
];
