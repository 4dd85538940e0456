import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { assessmentQuery } from '../assessments/assessments.queries.js';
import { evidenceQuery } from './evidence.queries.js';

export const evidencePages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja/$id/bukti',
    component: page(() => import('./library.page.js'), 'LibraryPage'),
    loader: ({ params: { id } }) => void queryClient.prefetchQuery(assessmentQuery(id)),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/bukti/$id',
    component: page(() => import('./evidence.page.js'), 'EvidencePage'),
    loader: ({ params: { id } }) => void queryClient.prefetchQuery(evidenceQuery(id)),
  }),
];
