import { type Actor, hasNationalRole, hasRoleInInstitution } from '../access/actor.js';
import { rolesWithScope, type TokenScope } from '../access/token-scopes.js';

/** Whether somebody sees, makes and revokes the tokens of an institution's machines. */
export function mayKeepTokensOf(actor: Actor, institutionId: string): boolean {
  return hasNationalRole(actor, 'ADMINISTRATOR') || hasRoleInInstitution(actor, institutionId, 'INSTITUTION_HEAD');
}

/** The scopes among these that somebody may not give to a machine of an institution, for they do not have as much there themselves. */
export function scopesBeyond(actor: Actor, institutionId: string, asked: readonly TokenScope[]): readonly TokenScope[] {
  return asked.filter((scope) => {
    const roles = rolesWithScope(scope);
    return !hasNationalRole(actor, ...roles) && !hasRoleInInstitution(actor, institutionId, ...roles);
  });
}
