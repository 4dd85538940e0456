import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient } from '../api/query-client.js';
import { sessionQuery } from '../api/session.js';
import { beginDaysIn } from '../i18n/format.js';
import { NotFound } from './not-found.js';
import { PageProblem } from './page-problem.js';
import { Shell } from './shell.js';

/** What is asked of lists and tables stands in the address, as plain text. */
export const rootRoute = createRootRoute({
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)])),
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
});

/** Pages for people who are signed in hang here; everybody else is sent to sign in, and comes back after it. */
export const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/masuk', search: { kembali: location.href } });
    beginDaysIn(session.timeZone);
  },
  component: Shell,
  errorComponent: PageProblem,
  notFoundComponent: NotFound,
});

/** `component: page(() => import('./units.page.js'), 'UnitsPage')`: its code comes when somebody opens it. */
export const page = lazyRouteComponent;
