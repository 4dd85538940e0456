import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { preferencesQuery } from './preferences.queries.js';

export const preferencesPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/preferensi',
    loader: () => void queryClient.prefetchQuery(preferencesQuery),
    component: page(() => import('./preferences.page.js'), 'PreferencesPage'),
  }),
];
