import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { onlyWith } from '../../shell/permission.js';
import { insideRoute, page } from '../../shell/root.js';
import { assessmentQuery, assessmentsQuery } from '../assessments/assessments.queries.js';
import { dutiesQuery } from './duties.queries.js';

/** The assessment is asked for while the page's code is still on its way. */
const loader = ({ params }: { readonly params: { readonly id: string } }) =>
  void queryClient.prefetchQuery(assessmentQuery(params.id));

export const evaluationsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian',
    loader: () => {
      void queryClient.prefetchQuery(assessmentsQuery);
      void queryClient.prefetchQuery(dutiesQuery);
    },
    component: page(() => import('./queue.page.js'), 'QueuePage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id',
    loader,
    component: page(() => import('./evaluation.page.js'), 'EvaluationPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id/selisih',
    loader,
    component: page(() => import('./settling.page.js'), 'SettlingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id/penilai',
    loader,
    component: page(() => import('./evaluators.page.js'), 'EvaluatorsPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id/langkah',
    loader,
    component: page(() => import('./steps.page.js'), 'StepsPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id/cetak',
    loader,
    component: page(() => import('./comparison.page.js'), 'ComparisonPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id/lapangan',
    loader,
    component: page(() => import('./field.page.js'), 'FieldPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/konflik',
    beforeLoad: onlyWith('conflict.own'),
    component: page(() => import('./conflicts.page.js'), 'ConflictsPage'),
  }),
];
