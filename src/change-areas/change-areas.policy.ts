import { type Actor, hasRole, hasRoleInUnit } from '../access/actor.js';
import { UNIT_ROLES } from '../access/role.js';

/** Who works on what is for the unit's own people, and auditors. */
export function mayKnowTeam(actor: Actor, unitId: string): boolean {
  return hasRoleInUnit(actor, unitId, ...UNIT_ROLES) || hasRole(actor, 'AUDITOR');
}
