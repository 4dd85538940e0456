import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const webhooksPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/webhook',
    component: page(() => import('./webhook-list.page.js'), 'WebhookListPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/webhook/$id',
    component: page(() => import('./webhook.page.js'), 'WebhookPage'),
  }),
];
