import { type Actor, hasNationalRole, institutionsOf } from '../access/actor.js';
import { rolesWithScope, type TokenScope } from '../access/token-scopes.js';

/** Whether somebody sees, makes and revokes the tokens of an institution's machines. */
export function mayKeepTokensOf(actor: Actor, institutionId: string): boolean {
  return hasNationalRole(actor, 'ADMINISTRATOR') || institutionsOf(actor, 'INSTITUTION_HEAD').includes(institutionId);
}

/** The scopes among these that somebody may not give to a machine of an institution, for they do not have as much there themselves. */
export function scopesBeyond(actor: Actor, institutionId: string, asked: readonly TokenScope[]): readonly TokenScope[] {
  return asked.filter((scope) => {
    const roles = rolesWithScope(scope);
    return !hasNationalRole(actor, ...roles) && !institutionsOf(actor, ...roles).includes(institutionId);
  });
}
