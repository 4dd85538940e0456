import { type Actor, hasNationalRole, institutionsOf } from '../access/actor.js';
import { belongsTo } from '../assessments/assessments.policy.js';
import { OwnUnit } from '../assessments/assessments.errors.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { NotTheLead } from './evaluations.errors.js';

/** The unit an assessment is about. */
interface Place {
  readonly unitId: string;
  readonly institutionId: string;
}

/** Throws NotTheLead, OwnUnit unless the actor leads the layer of this unit's assessments. */
export function assertLeads(actor: Actor, place: Place, layer: EvaluatingLayer): void {
  if (layer === 'TPI') assertLeadsTpi(actor, place);
  else assertLeadsTpn(actor, place);
}

/** Throws NotTheLead, OwnUnit unless the actor leads the internal team of the unit's institution. */
function assertLeadsTpi(actor: Actor, place: Place): void {
  const isLead = institutionsOf(actor, 'TPI_LEAD').includes(place.institutionId);
  assertLead(actor, place, isLead, "the TPI lead of the unit's institution");
}

/** Throws NotTheLead, OwnUnit unless the actor leads the national team. */
function assertLeadsTpn(actor: Actor, place: Place): void {
  assertLead(actor, place, hasNationalRole(actor, 'TPN_LEAD'), 'the TPN lead');
}

function assertLead(actor: Actor, place: Place, isLead: boolean, who: string): void {
  if (!isLead) throw new NotTheLead(who);
  if (belongsTo(actor, place.unitId)) throw new OwnUnit();
}
