import { type Actor, hasNationalRole, institutionsOf } from '../access/actor.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { NotTheLead } from './evaluations.errors.js';

/** Throws NotTheLead unless the actor leads the layer, for the TPI that of the unit's own institution. */
export function assertLeads(
  actor: Actor,
  { institutionId }: { readonly institutionId: string },
  layer: EvaluatingLayer,
): void {
  if (layer === 'TPN' && !hasNationalRole(actor, 'TPN_LEAD')) throw new NotTheLead('the TPN lead');
  if (layer === 'TPI' && !institutionsOf(actor, 'TPI_LEAD').includes(institutionId))
    throw new NotTheLead("the TPI lead of the unit's institution");
}
