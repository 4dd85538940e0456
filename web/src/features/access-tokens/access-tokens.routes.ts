import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { serviceTokensQuery } from './access-tokens.queries.js';

export const accessTokensPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/instansi/$id/token',
    loader: ({ params }) => void queryClient.prefetchQuery(serviceTokensQuery(params.id)),
    component: page(() => import('./service-tokens.page.js'), 'ServiceTokensPage'),
  }),
];
