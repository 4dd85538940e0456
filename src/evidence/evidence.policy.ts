import { type Actor, hasRole, hasRoleInUnit } from '../access/actor.js';
import { UNIT_ROLES } from '../access/role.js';

/** All evidence of a unit is for its own people and auditors; others see what is attached to a sheet that they see. */
export function maySeeEvidenceOf(actor: Actor, unitId: string): boolean {
  return hasRoleInUnit(actor, unitId, ...UNIT_ROLES) || hasRole(actor, 'AUDITOR');
}

export function mayBringIn(actor: Actor, unitId: string): boolean {
  return hasRoleInUnit(actor, unitId, 'UNIT_COORDINATOR', 'UNIT_MEMBER');
}

/** Title, validity, new versions: for the coordinator, and whoever brought it in as long as they belong to the unit. */
export function mayChange(actor: Actor, evidence: { readonly unitId: string; readonly createdBy: string }): boolean {
  if (hasRoleInUnit(actor, evidence.unitId, 'UNIT_COORDINATOR')) return true;
  return evidence.createdBy === actor.accountId && mayBringIn(actor, evidence.unitId);
}
