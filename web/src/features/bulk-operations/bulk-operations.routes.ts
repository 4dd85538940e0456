import { createRoute } from '@tanstack/react-router';
import { onlyWith } from '../../shell/permission.js';
import { insideRoute, page } from '../../shell/root.js';

export const bulkOperationsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/massal',
    beforeLoad: onlyWith('bulk-operation.own'),
    component: page(() => import('./operations.page.js'), 'OperationsPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/massal/$id',
    beforeLoad: onlyWith('bulk-operation.own'),
    component: page(() => import('./operation.page.js'), 'OperationPage'),
  }),
];
