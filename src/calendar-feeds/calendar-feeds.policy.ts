import { type Actor, hasNationalRole, hasRoleInInstitution, hasRoleInUnit } from '../access/actor.js';
import { UNIT_ROLES } from '../access/role.js';

/** Whether somebody may follow the deadlines of a unit: its people, and the TPI lead of its institution. Asked at every fetch, too. */
export function mayFollow(
  actor: Actor,
  { unitId, institutionId }: { readonly unitId: string; readonly institutionId: string },
): boolean {
  return hasRoleInUnit(actor, unitId, ...UNIT_ROLES) || hasRoleInInstitution(actor, institutionId, 'TPI_LEAD');
}

/** An administrator ends what has come into wrong hands. */
export function mayRevoke(actor: Actor, ownerId: string): boolean {
  return actor.accountId === ownerId || hasNationalRole(actor, 'ADMINISTRATOR');
}
