import { type Actor, hasNationalRole, hasRoleInInstitution, institutionsOf } from '../access/actor.js';
import type { Stage } from '../domain/lifecycle.js';
import { BundleTooLarge, NotYourInstitution, ReportNotConcluded } from './documents.errors.js';

const MOST_IN_ONE_FILE = 50;

interface Reported {
  readonly stage: Stage;
  readonly institutionId: string;
}

/** Throws ReportNotConcluded for who must wait: evaluators, the secretariat and auditors may read it as it stands. */
export function assertMayReadReport(actor: Actor, { stage, institutionId }: Reported): void {
  if (stage === 'CONCLUDED') return;
  const isOfTpi = hasRoleInInstitution(actor, institutionId, 'TPI_MEMBER', 'TPI_LEAD');
  const isNational = hasNationalRole(actor, 'TPN_EVALUATOR', 'TPN_LEAD', 'NATIONAL_SECRETARIAT', 'AUDITOR');
  if (!isOfTpi && !isNational) throw new ReportNotConcluded(stage);
}

/** Throws NotYourInstitution unless the actor looks at all of an institution. */
export function assertMayBundle(actor: Actor, institutionId: string): void {
  const own = institutionsOf(actor, 'INSTITUTION_HEAD', 'TPI_LEAD', 'LEADERSHIP');
  if (own.includes(institutionId) || hasNationalRole(actor, 'LEADERSHIP', 'AUDITOR')) return;
  throw new NotYourInstitution();
}

/** Throws BundleTooLarge for more score sheets than one process should hold in memory: each takes some 30 MB while it is set. */
export function assertFitsOneFile(assessments: number): void {
  if (assessments > MOST_IN_ONE_FILE) throw new BundleTooLarge(assessments, MOST_IN_ONE_FILE);
}
