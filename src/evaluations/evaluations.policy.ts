import { type Actor, hasNationalRole, institutionsOf } from '../access/actor.js';
import { belongsTo } from '../assessments/assessments.policy.js';
import { OwnUnit } from '../assessments/assessments.errors.js';
import { NotTheLead } from './evaluations.errors.js';

/** The unit an assessment is about. */
interface Place {
  readonly unitId: string;
  readonly institutionId: string;
}

/** Throws NotTheLead, OwnUnit unless the actor leads the internal team of the unit's institution. */
export function assertLeadsTpi(actor: Actor, place: Place): void {
  const isLead = institutionsOf(actor, 'TPI_LEAD').includes(place.institutionId);
  assertLead(actor, place, isLead, "the TPI lead of the unit's institution");
}

/** Throws NotTheLead, OwnUnit unless the actor leads the national team. */
export function assertLeadsTpn(actor: Actor, place: Place): void {
  assertLead(actor, place, hasNationalRole(actor, 'TPN_LEAD'), 'the TPN lead');
}

/** Throws NotTheLead unless the actor heads the unit's institution (rules, section 4: only the head proposes). */
export function assertHeadsInstitution(actor: Actor, place: Place): void {
  const isHead = institutionsOf(actor, 'INSTITUTION_HEAD').includes(place.institutionId);
  if (!isHead) throw new NotTheLead("the head of the unit's institution");
}

function assertLead(actor: Actor, place: Place, isLead: boolean, who: string): void {
  if (!isLead) throw new NotTheLead(who);
  if (belongsTo(actor, place.unitId)) throw new OwnUnit();
}
