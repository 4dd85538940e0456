import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { beforeSignOut, onSignOut } from '../../shell/sign-out.js';
import {
  areasProgressQuery,
  assessmentQuery,
  assessmentsQuery,
  attachedQuery,
  cyclesQuery,
} from './assessments.queries.js';

beforeSignOut(async (accountId) => (await import('./outbox.js')).countUnsent(accountId));
onSignOut(async (accountId) => (await import('./outbox.js')).wipeUnsent(accountId));

export const assessmentsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja',
    component: page(() => import('./assessments.page.js'), 'AssessmentsPage'),
    loader: () => void queryClient.prefetchQuery(assessmentsQuery),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja/$id',
    component: page(() => import('./worksheet.page.js'), 'WorksheetPage'),
    loader: ({ params: { id } }) => {
      void queryClient.prefetchQuery(assessmentQuery(id));
      void queryClient.prefetchQuery(cyclesQuery);
      void queryClient.prefetchQuery(attachedQuery(id));
      void queryClient.prefetchQuery(areasProgressQuery(id));
    },
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja/$id/ajukan',
    component: page(() => import('./submission.page.js'), 'SubmissionPage'),
    loader: ({ params: { id } }) => void queryClient.prefetchQuery(assessmentQuery(id)),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja/$id/tim',
    component: page(() => import('./team.page.js'), 'TeamPage'),
    loader: ({ params: { id } }) => void queryClient.prefetchQuery(assessmentQuery(id)),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja/$id/riwayat',
    component: page(() => import('./history.page.js'), 'HistoryPage'),
    loader: ({ params: { id } }) => void queryClient.prefetchQuery(assessmentQuery(id)),
  }),
];
