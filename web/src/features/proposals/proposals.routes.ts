import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { insideRoute, page } from '../../shell/root.js';
import { eligibilityQuery } from './proposals.queries.js';

export const proposalsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id/usulan',
    loader: ({ params }) => void queryClient.prefetchQuery(eligibilityQuery(params.id)),
    component: page(() => import('./proposal.page.js'), 'ProposalPage'),
  }),
];
