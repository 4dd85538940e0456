import type { Role } from './role.js';

/** One role of a person, and what it is bound to; neither id for a national role. */
export interface ActorRole {
  readonly role: Role;
  readonly institutionId: string | null;
  readonly unitId: string | null;
}

/** Who is asking. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly ActorRole[];
}

/** True when the person has one of the roles anywhere. */
export function hasRole(actor: Pick<Actor, 'roles'>, ...roles: readonly Role[]): boolean {
  return actor.roles.some(({ role }) => roles.includes(role));
}

/** True when the person has one of the roles in this unit. */
export function hasRoleInUnit(actor: Pick<Actor, 'roles'>, unitId: string, ...roles: readonly Role[]): boolean {
  return actor.roles.some((held) => held.unitId === unitId && roles.includes(held.role));
}

/** True when the person has one of the roles in this institution. */
export function hasRoleInInstitution(actor: Actor, institutionId: string, ...roles: readonly Role[]): boolean {
  return actor.roles.some((held) => held.institutionId === institutionId && roles.includes(held.role));
}

/** The units in which the person has one of the roles. */
export function unitsOf(actor: Pick<Actor, 'roles'>, ...roles: readonly Role[]): readonly string[] {
  return actor.roles.flatMap(({ role, unitId }) => (roles.includes(role) && unitId !== null ? [unitId] : []));
}

/** The institutions in which the person has one of the roles. */
export function institutionsOf(actor: Actor, ...roles: readonly Role[]): readonly string[] {
  return actor.roles.flatMap((held) =>
    roles.includes(held.role) && held.institutionId !== null ? [held.institutionId] : [],
  );
}

/** True when the person has one of the roles for the whole nation. */
export function hasNationalRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.roles.some((held) => roles.includes(held.role) && held.institutionId === null && held.unitId === null);
}
