import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const awardsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/predikat',
    component: page(() => import('./awards.page.js'), 'AwardsPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/predikat/$id',
    component: page(() => import('./award.page.js'), 'AwardPage'),
  }),
];
