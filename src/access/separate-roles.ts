import { rolesFor } from './permissions.js';
import type { Role } from './role.js';

/** Everybody who puts an answer on a sheet, of a unit or of a team. */
const SCORERS: readonly Role[] = rolesFor('sheet.answer');

/**
 * Whether a role cannot be given beside those that a person holds: whoever runs the register never scores (rules, section 6),
 * and so appoints no administrator an evaluator, themselves least of all.
 */
export function isKeptApart(held: readonly Role[], asked: Role): boolean {
  if (asked === 'ADMINISTRATOR') return held.some((role) => SCORERS.includes(role));
  return held.includes('ADMINISTRATOR') && SCORERS.includes(asked);
}
