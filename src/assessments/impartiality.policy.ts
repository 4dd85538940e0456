import type { Actor } from '../access/actor.js';
import { ConflictDeclared, OwnUnit } from './assessments.errors.js';
import { belongsTo } from './assessments.policy.js';

/** A unit that somebody is to judge. */
export interface JudgedUnit {
  readonly unitId: string;
  readonly institutionId: string;
}

/** What ties somebody to a unit, besides the roles they have there. */
export interface Ties {
  /** For the unit, in any cycle, also when a colleague has changed the answer since. */
  readonly hasAnswered: boolean;
  /** The reason of a declared conflict of interest with the unit or its institution; null without one. */
  readonly conflict: string | null;
}

/**
 * Separation of duties (rules, section 6): nobody judges a unit they belong to, have answered for, or have declared a conflict
 * of interest with, whichever role they judge it by. Throws OwnUnit, ConflictDeclared.
 */
export function assertImpartial(judge: Pick<Actor, 'roles'>, { unitId }: JudgedUnit, ties: Ties): void {
  if (belongsTo(judge, unitId) || ties.hasAnswered) throw new OwnUnit();
  if (ties.conflict !== null) throw new ConflictDeclared(ties.conflict);
}
