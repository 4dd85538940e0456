import type { Operation } from './bulk-operations.queries.js';

/** How many rows are not waiting any more. */
export function settledOf({ done, unchanged, refused }: Pick<Operation, 'done' | 'unchanged' | 'refused'>): number {
  return done + unchanged + refused;
}
