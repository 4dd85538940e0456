const MINUTE_MS = 60 * 1000;
const LONGEST_WAIT_MS = 12 * 60 * MINUTE_MS;
const PATIENCE_MS = 3 * 24 * 60 * MINUTE_MS;

/** A delivery that was just tried in vain. */
export interface Tried {
  readonly dueSince: Date;
  /** Since then, this one included. */
  readonly attempts: number;
}

/**
 * When to try again: after 1, 2, 4 ... minutes, never more than 12 hours, each wait shortened by up to a quarter by chance
 * (0 to 1), so that a receiver that comes back is not met by everything at once. null when that is later than 3 days after
 * it became due, and it is given up.
 */
export function nextAttemptAt({ dueSince, attempts }: Tried, now: Date, chance: number): Date | null {
  const wait = Math.min(MINUTE_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS) * (1 - chance / 4);
  const next = now.getTime() + Math.round(wait);
  return next > dueSince.getTime() + PATIENCE_MS ? null : new Date(next);
}
