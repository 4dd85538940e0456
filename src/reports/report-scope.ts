import { type Actor, hasNationalRole, institutionsOf } from '../access/actor.js';

/** The institutions whose units the reports of somebody are about; null for the nation (rules, section 6). */
export function institutionsInView(actor: Actor): readonly string[] | null {
  if (hasNationalRole(actor, 'LEADERSHIP', 'NATIONAL_SECRETARIAT', 'AUDITOR')) return null;
  return institutionsOf(actor, 'LEADERSHIP', 'INSTITUTION_HEAD');
}
