import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { followUpsQuery } from './findings.queries.js';

export const findingsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id/temuan',
    component: page(() => import('./recording.page.js'), 'RecordingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/asesmen/$id/tindak-lanjut',
    component: page(() => import('./follow-ups.page.js'), 'FollowUpsPage'),
    loader: ({ params: { id } }) => void queryClient.prefetchQuery(followUpsQuery(id)),
  }),
];
