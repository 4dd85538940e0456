import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const deliveryLogPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/log-pengiriman',
    component: page(() => import('./delivery-log.page.js'), 'DeliveryLogPage'),
  }),
];
