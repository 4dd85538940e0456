import { QueryFailedError } from 'typeorm';

/** not a foreign key, not unique, not as a CHECK says, excluded by another row */
const VIOLATIONS = new Set(['23503', '23505', '23514', '23P01']);

/** The name of the constraint that a statement violated; null for any other error. */
export function constraintOf(error: unknown): string | null {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return null;
  const { code, constraint } = cause as { code?: unknown; constraint?: unknown };
  return typeof code === 'string' && VIOLATIONS.has(code) && typeof constraint === 'string' ? constraint : null;
}
