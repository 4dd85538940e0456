import { type Actor, hasNationalRole, hasRoleInInstitution } from '../access/actor.js';
import { NotYourArchive } from './institution-archives.errors.js';

/** Throws NotYourArchive unless the actor heads the institution or is an auditor. What is within is what they read. */
export function assertMayArchive(actor: Actor, institutionId: string): void {
  if (hasRoleInInstitution(actor, institutionId, 'INSTITUTION_HEAD') || hasNationalRole(actor, 'AUDITOR')) return;
  throw new NotYourArchive();
}
