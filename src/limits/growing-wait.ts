const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60 * 1000;

/** Wrong tries beyond the free ones after which the wait grows no more. */
export const WAIT_GROWS_FOR = Math.ceil(Math.log2(LONGEST_WAIT_MS / FIRST_WAIT_MS));

/**
 * How many milliseconds the next try waits after so many wrong ones in a row: none below `free`, 5 seconds at it, twice as long after
 * each more, 15 minutes at most. Nobody waits for good.
 */
export function growingWait(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - free), LONGEST_WAIT_MS);
}
