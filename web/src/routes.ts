import { createRouter } from '@tanstack/react-router';
import { accessPages, accessRoutes } from './features/access/access.routes.js';
import { accessTokensPages } from './features/access-tokens/access-tokens.routes.js';
import { assessmentsPages } from './features/assessments/assessments.routes.js';
import { awardsPages } from './features/awards/awards.routes.js';
import { institutionArchivesPages } from './features/institution-archives/institution-archives.routes.js';
import { portalrbPages } from './features/portalrb/portalrb.routes.js';
import { bulkOperationsPages } from './features/bulk-operations/bulk-operations.routes.js';
import { cyclesPages } from './features/cycles/cycles.routes.js';
import { deliveryLogPages } from './features/delivery-log/delivery-log.routes.js';
import { evaluationsPages } from './features/evaluations/evaluations.routes.js';
import { evidencePages } from './features/evidence/evidence.routes.js';
import { findingsPages } from './features/findings/findings.routes.js';
import { helpPages } from './features/help/help.routes.js';
import { inboxPages } from './features/inbox/inbox.routes.js';
import { institutionsPages } from './features/institutions/institutions.routes.js';
import { instrumentsPages } from './features/instruments/instruments.routes.js';
import { jobsPages } from './features/jobs/jobs.routes.js';
import { assignmentImportsPages } from './features/assignment-imports/assignment-imports.routes.js';
import { peopleImportsPages } from './features/people-imports/people-imports.routes.js';
import { preferencesPages } from './features/preferences/preferences.routes.js';
import { proposalsPages } from './features/proposals/proposals.routes.js';
import { reportsPages } from './features/reports/reports.routes.js';
import { unitsPages } from './features/units/units.routes.js';
import { waitingPages, waitingRoutes } from './features/waiting/waiting.routes.js';
import { webhooksPages } from './features/webhooks/webhooks.routes.js';
import { workingDaysPages } from './features/working-days/working-days.routes.js';
import { worksheetFilesPages } from './features/worksheet-files/worksheet-files.routes.js';
import { PageProblem } from './shell/page-problem.js';
import { insideRoute, rootRoute } from './shell/root.js';

const inside = insideRoute.addChildren([
  ...accessPages,
  ...accessTokensPages,
  ...assessmentsPages,
  ...awardsPages,
  ...bulkOperationsPages,
  ...institutionArchivesPages,
  ...portalrbPages,
  ...cyclesPages,
  ...deliveryLogPages,
  ...evaluationsPages,
  ...evidencePages,
  ...findingsPages,
  ...helpPages,
  ...inboxPages,
  ...institutionsPages,
  ...instrumentsPages,
  ...jobsPages,
  ...assignmentImportsPages,
  ...peopleImportsPages,
  ...preferencesPages,
  ...proposalsPages,
  ...reportsPages,
  ...unitsPages,
  ...waitingPages,
  ...webhooksPages,
  ...workingDaysPages,
  ...worksheetFilesPages,
]);

/** Every page there is; each feature brings its own. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([...accessRoutes, ...waitingRoutes, inside]),
  // Plain text, so that an address can be read and written by people.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString();
    return text === '' ? '' : `?${text}`;
  },
  // Without one of its own, a page's problem would take the place of the shell around it.
  defaultErrorComponent: PageProblem,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
