import { nextAttemptAt } from '../../src/webhooks/next-attempt.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BEGUN = new Date('2026-03-02T02:00:00Z');
const after = (ms: number) => new Date(BEGUN.getTime() + ms);

/** The longest wait in minutes after so many attempts. */
const waitOf = (attempts: number, chance = 0) =>
  (nextAttemptAt({ dueSince: BEGUN, attempts }, BEGUN, chance)!.getTime() - BEGUN.getTime()) / MINUTE;

describe('What was tried in vain', () => {
  it('is tried again after 1, 2, 4 ... minutes, and never after more than 12 hours', () => {
    expect([1, 2, 3, 4, 5, 10, 11, 12, 60].map((attempts) => waitOf(attempts))).toEqual([
      1, 2, 4, 8, 16, 512, 720, 720, 720,
    ]);
  });

  it('waits up to a quarter less by chance, to the millisecond', () => {
    expect([0.5, 1].map((chance) => waitOf(1, chance))).toEqual([0.875, 0.75]);
    expect(waitOf(12, 1)).toBe(540);
  });

  it('is given up when the next attempt would come later than 3 days after it became due', () => {
    const next = (now: Date) => nextAttemptAt({ dueSince: BEGUN, attempts: 12 }, now, 0);
    expect(next(after(60 * HOUR))).toEqual(after(72 * HOUR));
    expect(next(after(60 * HOUR + 1))).toBeNull();
  });

  it('is tried 16 times by then, when chance is even', () => {
    let attempts = 1;
    for (let now: Date | null = BEGUN; now !== null; attempts += 1)
      now = nextAttemptAt({ dueSince: BEGUN, attempts }, now, 0.5);
    expect(attempts - 1).toBe(16);
  });
});
