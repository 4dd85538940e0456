import { type Actor, hasNationalRole, hasRoleInInstitution } from '../access/actor.js';
import { mayKeepTokensOf } from '../access-tokens/access-tokens.policy.js';
import { NotYourPortalrb } from './portalrb.errors.js';

/** Throws NotYourPortalrb unless the actor keeps the tokens of the institution's machines. */
export function assertMayConnect(actor: Actor, institutionId: string): void {
  if (!mayKeepTokensOf(actor, institutionId)) throw new NotYourPortalrb();
}

/** The same, or leads its internal team, or is an auditor. Throws NotYourPortalrb. */
export function assertMaySeeConnection(actor: Actor, institutionId: string): void {
  const isSeer =
    mayKeepTokensOf(actor, institutionId) ||
    hasRoleInInstitution(actor, institutionId, 'TPI_LEAD') ||
    hasNationalRole(actor, 'AUDITOR');
  if (!isSeer) throw new NotYourPortalrb();
}
