import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const preferencesPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/preferensi',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
