import { type Actor, hasNationalRole, hasRoleInInstitution, hasRoleInUnit } from '../access/actor.js';
import { MayNotShare } from './shares.errors.js';

/** The unit an assessment is about. */
interface Place {
  readonly unitId: string;
  readonly institutionId: string;
}

/** Throws MayNotShare unless the actor coordinates the unit, or leads one of the teams that evaluate it. */
export function assertMayShare(actor: Actor, place: Place): void {
  if (!mayShare(actor, place)) throw new MayNotShare();
}

/** The same, or an auditor. Throws MayNotShare. */
export function assertMayReadShares(actor: Actor, place: Place): void {
  if (!mayShare(actor, place) && !hasNationalRole(actor, 'AUDITOR')) throw new MayNotShare();
}

function mayShare(actor: Actor, { unitId, institutionId }: Place): boolean {
  return (
    hasRoleInUnit(actor, unitId, 'UNIT_COORDINATOR') ||
    hasRoleInInstitution(actor, institutionId, 'TPI_LEAD') ||
    hasNationalRole(actor, 'TPN_LEAD')
  );
}
