import { needsEvidence } from '../../src/domain/evidence-need.js';
import { bestAnswer, countsOf, LKE } from '../support/worksheets.js';

const itemOf = (code: string) => LKE.items.get(code)!;
const RATIO = [...LKE.items.values()].find((item) => item.kind === 'ratio' && item.ratio.kind === 'share')!;

describe('Evidence is needed', () => {
  it('on every lever item at its best, and on both surveys, but not on the performance item', () => {
    const needing = [...LKE.items.values()].filter((item) => needsEvidence(item, bestAnswer(item)));
    expect(LKE.items.size - needing.length).toBe(1);
    expect(needing.map(({ code }) => code)).not.toContain('B.I.b');
  });

  it('not on a lever item at its lowest option', () => {
    for (const item of LKE.items.values()) {
      if (item.kind === 'choice') expect(needsEvidence(item, item.options.at(-1)!.key)).toBe(false);
    }
  });

  it('on a survey whatever its index: it came from a report', () => {
    expect(['B.I.a', 'B.II.a'].map((code) => needsEvidence(itemOf(code), 0))).toEqual([true, true]);
  });

  it('on a ratio above 0, not on 0 and not while its zero denominator awaits a ruling', () => {
    if (RATIO.kind !== 'ratio') throw new Error('no ratio');
    expect(needsEvidence(RATIO, countsOf(RATIO, 1, 100))).toBe(true);
    expect(needsEvidence(RATIO, countsOf(RATIO, 0, 100))).toBe(false);
    expect(needsEvidence(RATIO, countsOf(RATIO, 0, 0))).toBe(false);
  });
});
