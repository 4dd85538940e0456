import { type Actor, hasNationalRole, hasRoleInInstitution } from '../access/actor.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { NotTheLead } from './evaluations.errors.js';

/** Throws NotTheLead unless the actor leads the layer, for the TPI that of the unit's own institution. */
export function assertLeads(
  actor: Actor,
  { institutionId }: { readonly institutionId: string },
  layer: EvaluatingLayer,
): void {
  if (leads(actor, { institutionId }, layer)) return;
  throw new NotTheLead(layer === 'TPN' ? 'the TPN lead' : "the TPI lead of the unit's institution");
}

/** Whether the actor leads the layer, for the TPI that of the unit's own institution. */
export function leads(
  actor: Actor,
  { institutionId }: { readonly institutionId: string },
  layer: EvaluatingLayer,
): boolean {
  return layer === 'TPN' ? hasNationalRole(actor, 'TPN_LEAD') : hasRoleInInstitution(actor, institutionId, 'TPI_LEAD');
}
