import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { inboxQuery } from './inbox.queries.js';

export const inboxPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/notifikasi',
    loader: () => void queryClient.prefetchInfiniteQuery(inboxQuery('semua')),
    component: page(() => import('./inbox.page.js'), 'InboxPage'),
  }),
];
