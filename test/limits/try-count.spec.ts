import { afterAnother, type Allowance, type TryCount, waitOf } from '../../src/limits/try-count.js';

const HOUR_MS = 60 * 60 * 1000;
const ALLOWANCE: Allowance = { free: 5, forgetsOneInMs: HOUR_MS };
const BEGINNING = new Date('2026-03-02T02:00:00Z');
const NONE: TryCount = { failures: 0, countedAt: BEGINNING, waitsUntil: BEGINNING };
const later = (from: Date, ms: number) => new Date(from.getTime() + ms);

/** So many wrong tries, each as soon as it is looked at, and a second after the one before. */
function after(times: number): TryCount {
  let count = NONE;
  for (let time = 0; time < times; time++) count = afterAnother(count, ALLOWANCE, later(count.waitsUntil, 1_000));
  return count;
}

const waits = (count: TryCount) => waitOf(count, count.countedAt) / 1000;

describe('Wrong tries', () => {
  it('wait for nothing, then 5 seconds, then twice as long each time, 15 minutes at most', () => {
    const seconds = Array.from({ length: 16 }, (_, times) => waits(after(times)));
    expect(seconds).toEqual([0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
  });

  it('are forgotten one by one', () => {
    const count = after(4);
    expect(waits(afterAnother(count, ALLOWANCE, later(count.countedAt, 2 * HOUR_MS)))).toBe(0);
    expect(afterAnother(count, ALLOWANCE, later(count.countedAt, 2 * HOUR_MS)).failures).toBeCloseTo(3, 1);
    expect(afterAnother(count, ALLOWANCE, later(count.countedAt, 90 * HOUR_MS)).failures).toBe(1);
  });

  it('never add up to more than a night forgets', () => {
    const count = after(1_000);
    expect(waits(afterAnother(count, ALLOWANCE, later(count.waitsUntil, 12 * HOUR_MS)))).toBe(0);
  });

  it('do not grow by a clock that is put back', () => {
    const count = after(2);
    const before = later(count.countedAt, -9 * HOUR_MS);
    expect(waitOf(count, before)).toBe(0);
    expect(waitOf(after(5), before)).toBe(5_000);
    expect(afterAnother(count, ALLOWANCE, before).failures).toBe(count.failures + 1);
  });

  it('are looked at again once the wait is over, to the millisecond', () => {
    const count = after(5);
    expect(waitOf(count, later(count.countedAt, 4_999))).toBe(1);
    expect(waitOf(count, later(count.countedAt, 5_000))).toBe(0);
    expect(waitOf(count, later(count.countedAt, 99_000))).toBe(0);
  });
});
