import { readdirSync, readFileSync } from 'node:fs';
import { failedGates, checkPredicates } from '../../src/domain/gates.js';
import type { BlankPolicy } from '../../src/domain/scored-nodes.js';
import { scoreSheet } from '../../src/domain/scoring.js';
import { valueOf } from '../../src/domain/item-value.js';
import { readWorksheet } from '../../src/domain/worksheet.js';
import { LKE } from '../support/worksheets.js';

type Numbers = Readonly<Record<string, number>>;
interface Oracle {
  readonly name: string;
  readonly note: string;
  readonly blanks: BlankPolicy;
  readonly worksheet: unknown;
  readonly expected: {
    readonly [sum in 'fulfilment' | 'reform' | 'levers' | 'results' | 'total']: number;
  } & {
    readonly [nodes in 'sub_components' | 'aspects' | 'areas' | 'result_items']: Numbers;
  } & { readonly ratios?: Numbers; readonly failed: Readonly<Record<'WBK' | 'WBBM', readonly string[]>> };
}

const DIGITS = 9; // toBeCloseTo(…, 9) holds within 5e-10
const oracles = readdirSync('test/oracles').map((name): Oracle =>
  JSON.parse(readFileSync(`test/oracles/${name}`, 'utf8')),
);

test('there are eight oracles', () => expect(oracles).toHaveLength(8));

describe.each(oracles)('oracle $name: $note', ({ blanks, worksheet, expected }) => {
  const { answers } = readWorksheet(LKE, worksheet);
  const scorecard = scoreSheet(LKE, answers, blanks);

  test.each(['fulfilment', 'reform', 'levers', 'results', 'total'] as const)('%s', (sum) => {
    expect(scorecard[sum]).toBeCloseTo(expected[sum], DIGITS);
  });

  test.each(['sub_components', 'aspects', 'result_items'] as const)('every one of the %s', (kind) => {
    expect(Object.keys(expected[kind]).length).toBeGreaterThan(2);
    for (const [code, score] of Object.entries(expected[kind])) {
      expect([code, scorecard.nodes.get(code)?.score]).toEqual([code, expect.closeTo(score, DIGITS)]);
    }
  });

  test('every area', () => {
    const scores = Object.fromEntries(scorecard.areas.map((area) => [area.no, expect.closeTo(area.score, DIGITS)]));
    expect(expected.areas).toEqual(scores);
  });

  test('every ratio it names', () => {
    for (const [code, ratio] of Object.entries(expected.ratios ?? {})) {
      expect(valueOf(LKE.items.get(code)!, answers.get(code))).toBeCloseTo(ratio, DIGITS);
    }
  });

  test('the gates that fail, and no other', () => {
    const failed = checkPredicates(LKE, scorecard).map((check) => [
      check.predicate,
      failedGates(check).map(({ code }) => code),
    ]);
    expect(Object.fromEntries(failed)).toEqual(expected.failed);
  });
});
