import { type Actor, hasNationalRole, institutionsOf, unitsOf } from '../access/actor.js';
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
    unitsOf(actor, 'UNIT_COORDINATOR').includes(unitId) ||
    institutionsOf(actor, 'TPI_LEAD').includes(institutionId) ||
    hasNationalRole(actor, 'TPN_LEAD')
  );
}
