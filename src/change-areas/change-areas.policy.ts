import { type Actor, hasRole, unitsOf } from '../access/actor.js';
import { UNIT_ROLES } from '../access/role.js';

/** Who works on what is for the unit's own people, and auditors. */
export function mayKnowTeam(actor: Actor, unitId: string): boolean {
  return unitsOf(actor, ...UNIT_ROLES).includes(unitId) || hasRole(actor, 'AUDITOR');
}
