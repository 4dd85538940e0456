import { type Actor, hasRole, unitsOf } from '../access/actor.js';
import { UNIT_ROLES } from '../access/role.js';

/** All evidence of a unit is for its own people and auditors; others see what is attached to a sheet that they see. */
export function maySeeEvidenceOf(actor: Actor, unitId: string): boolean {
  return unitsOf(actor, ...UNIT_ROLES).includes(unitId) || hasRole(actor, 'AUDITOR');
}

export function mayBringIn(actor: Actor, unitId: string): boolean {
  return unitsOf(actor, 'UNIT_COORDINATOR', 'UNIT_MEMBER').includes(unitId);
}

/** Title, validity, new versions: for the coordinator, and whoever brought it in as long as they belong to the unit. */
export function mayChange(actor: Actor, evidence: { readonly unitId: string; readonly createdBy: string }): boolean {
  if (unitsOf(actor, 'UNIT_COORDINATOR').includes(evidence.unitId)) return true;
  return evidence.createdBy === actor.accountId && mayBringIn(actor, evidence.unitId);
}
