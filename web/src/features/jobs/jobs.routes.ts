import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const jobsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/pekerjaan',
    component: page(() => import('./jobs.page.js'), 'JobsPage'),
  }),
];
