import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { onlyWith } from '../../shell/permission.js';
import { insideRoute, page } from '../../shell/root.js';
import { operationQuery, operationsQuery } from './bulk-operations.queries.js';

export const bulkOperationsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/massal',
    beforeLoad: onlyWith('bulk-operation.own'),
    loader: () => void queryClient.prefetchQuery(operationsQuery),
    component: page(() => import('./operations.page.js'), 'OperationsPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/massal/$id',
    beforeLoad: onlyWith('bulk-operation.own'),
    loader: ({ params }) => void queryClient.prefetchQuery(operationQuery(params.id)),
    component: page(() => import('./operation.page.js'), 'OperationPage'),
  }),
];
