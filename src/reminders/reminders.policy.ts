import {
  type Actor,
  hasNationalRole,
  hasRoleInInstitution,
  hasRoleInUnit,
  institutionsOf,
  unitsOf,
} from '../access/actor.js';
import { UNIT_ROLES } from '../access/role.js';

/** Whose reminders somebody sees: those about units that fit any of these. */
export interface Scope {
  readonly everything: boolean;
  readonly unitIds: readonly string[];
  readonly institutionIds: readonly string[];
}

/** The ledger names people, so it is for those a reminder may go to, their unit, and those who answer for the register. */
export function visibleTo(actor: Actor): Scope {
  return {
    everything: hasNationalRole(actor, 'NATIONAL_SECRETARIAT', 'AUDITOR', 'ADMINISTRATOR'),
    unitIds: unitsOf(actor, ...UNIT_ROLES),
    institutionIds: institutionsOf(actor, 'TPI_LEAD', 'INSTITUTION_HEAD'),
  };
}

/** Whether something about a unit is theirs to see. */
export function isInScope(
  { everything, unitIds, institutionIds }: Scope,
  { workUnitId, institutionId }: { workUnitId: string; institutionId: string },
): boolean {
  return everything || unitIds.includes(workUnitId) || institutionIds.includes(institutionId);
}

/** Who sees which people of a unit refuse mail: those who can put it right there, and those who watch over all. */
export function mayReadBouncesOf(actor: Actor, unit: { readonly id: string; readonly institutionId: string }): boolean {
  return (
    hasNationalRole(actor, 'ADMINISTRATOR', 'AUDITOR') ||
    hasRoleInUnit(actor, unit.id, 'UNIT_COORDINATOR', 'UNIT_HEAD') ||
    hasRoleInInstitution(actor, unit.institutionId, 'TPI_LEAD')
  );
}
