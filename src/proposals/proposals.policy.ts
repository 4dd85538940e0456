import { type Actor, hasNationalRole, hasRoleInInstitution, hasRoleInUnit } from '../access/actor.js';
import { belongsTo } from '../assessments/assessments.policy.js';
import { NotADocumentGatherer } from './proposal-documents.errors.js';
import { NotTheHead, NotTheUnitsTpi } from './proposals.errors.js';

interface Place {
  readonly institutionId: string;
}

/** Throws NotTheHead unless the actor heads the institution (rules, section 4: only the head proposes). */
export function assertHeads(actor: Actor, { institutionId }: Place): void {
  if (!hasRoleInInstitution(actor, institutionId, 'INSTITUTION_HEAD')) throw new NotTheHead();
}

/** Throws NotTheUnitsTpi unless the actor leads the internal team of the institution. */
export function assertLeadsTpiOf(actor: Actor, { institutionId }: Place): void {
  if (!hasRoleInInstitution(actor, institutionId, 'TPI_LEAD')) throw new NotTheUnitsTpi();
}

/** Throws NotADocumentGatherer unless the actor coordinates the unit, or leads the TPI of its institution or heads it. */
export function assertGathersDocuments(
  actor: Actor,
  { unitId, institutionId }: Place & { readonly unitId: string },
): void {
  const isOfInstitution = hasRoleInInstitution(actor, institutionId, 'TPI_LEAD', 'INSTITUTION_HEAD');
  if (!isOfInstitution && !hasRoleInUnit(actor, unitId, 'UNIT_COORDINATOR')) throw new NotADocumentGatherer();
}

/**
 * Whether somebody sees how an institution stands, or a unit of it: those who see the assessments it is about without being
 * assigned to them (rules, section 6). Evaluators and units find what concerns them in an assessment's eligibility.
 */
export function maySeeStanding(actor: Actor, { institutionId, unitId }: Place & { unitId: string | null }): boolean {
  if (hasNationalRole(actor, 'AUDITOR', 'LEADERSHIP', 'NATIONAL_SECRETARIAT', 'TPN_LEAD')) return true;
  if (hasRoleInInstitution(actor, institutionId, 'TPI_LEAD', 'INSTITUTION_HEAD', 'LEADERSHIP')) return true;
  return unitId !== null && belongsTo(actor, unitId);
}

/** True for those who screen whatever was proposed; evaluators do where they are assigned. */
export function screensEverything(actor: Actor): boolean {
  return hasNationalRole(actor, 'NATIONAL_SECRETARIAT', 'TPN_LEAD');
}
