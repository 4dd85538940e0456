import { growingWait, WAIT_GROWS_FOR } from './growing-wait.js';

/** How much is let pass. */
export interface Allowance {
  /** Wrong tries in a row that cost nothing. */
  readonly free: number;
  /** After so many milliseconds one of them is forgotten, little by little. */
  readonly forgetsOneInMs: number;
}

const MINUTE_MS = 60 * 1000;

/** What tries are counted for. Behind one address may sit a whole office, whose fingers slip as well. */
export const ALLOWANCES = {
  password: { free: 5, forgetsOneInMs: 60 * MINUTE_MS },
  mail: { free: 5, forgetsOneInMs: 60 * MINUTE_MS },
  address: { free: 50, forgetsOneInMs: MINUTE_MS },
} as const satisfies Record<string, Allowance>;

/** Wrong tries until now. */
export interface TryCount {
  /** With a fraction: what is half forgotten. */
  readonly failures: number;
  readonly countedAt: Date;
  readonly waitsUntil: Date;
}

/** Milliseconds until the next is looked at; 0 when it is at once. A clock that was put back makes nobody wait longer than was said. */
export function waitOf({ countedAt, waitsUntil }: TryCount, now: Date): number {
  return Math.max(0, waitsUntil.getTime() - Math.max(now.getTime(), countedAt.getTime()));
}

/** As it stands after one more wrong try. It counts up no further than the wait grows, so that a quiet hour always helps. */
export function afterAnother(count: TryCount, { free, forgetsOneInMs }: Allowance, now: Date): TryCount {
  // The clock may have been put back.
  const forgotten = Math.max(0, now.getTime() - count.countedAt.getTime()) / forgetsOneInMs;
  const failures = Math.min(Math.max(0, count.failures - forgotten) + 1, free + WAIT_GROWS_FOR);
  const wait = growingWait(Math.round(failures), free);
  return { failures, countedAt: now, waitsUntil: new Date(now.getTime() + wait) };
}
