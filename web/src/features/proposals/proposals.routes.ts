import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const proposalsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id/usulan',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
