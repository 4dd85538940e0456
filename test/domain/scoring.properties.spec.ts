import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer } from '../../src/domain/answer.js';
import { checkPredicates } from '../../src/domain/gates.js';
import type { Item } from '../../src/domain/instrument.js';
import type { BlankPolicy } from '../../src/domain/scored-nodes.js';
import { scoreSheet, type Scorecard } from '../../src/domain/scoring.js';
import { LKE } from '../support/worksheets.js';

const items = [...LKE.items.values()];
const count = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.nat(40) });
const TINY = 1e-9;

function answerTo(item: Item): fc.Arbitrary<Answer> {
  if (item.kind === 'choice') return fc.constantFrom(...item.options.map(({ key }) => key));
  if (item.kind === 'index') return fc.double({ min: 0, max: 4, noNaN: true });
  return fc.record(Object.fromEntries(item.counts.map(({ key }) => [key, count])));
}

const anySheet = fc
  .tuple(...items.map((item) => fc.option(answerTo(item), { freq: 8 })))
  .map(
    (given) =>
      new Map(
        items.flatMap((item, index) => (given[index] === null ? [] : [[item.code, given[index] as Answer] as const])),
      ),
  );
const anyView = fc.constantFrom<BlankPolicy>('zero', 'skip');

/** Parent code -> codes of its children, for every node that has a score of its own. */
const children: [string, string[]][] = [
  ...LKE.areas.flatMap(({ aspects }) =>
    aspects.map((a): [string, string[]] => [a.code, a.subComponents.map((s) => s.code)]),
  ),
  ...LKE.areas.flatMap(({ aspects }) =>
    aspects.flatMap((a) => a.subComponents.map((s): [string, string[]] => [s.code, s.items.map((i) => i.code)])),
  ),
  ...LKE.components.map((c): [string, string[]] => [c.code, c.items.map((i) => i.code)]),
];

const scoreOf = (card: Scorecard, code: string) => card.nodes.get(code)!.score;
/** As near as toBeCloseTo(…, 9) asks. */
const isClose = (one: number, other: number) => Math.abs(one - other) < 5e-10;
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

// Nodes of which something does not hold are gathered and told at once: to expect it of each took longer than to score.
describe('for any sheet, in both views', () => {
  test('every score lies within 0 and its weight', () => {
    fc.assert(
      fc.property(anySheet, anyView, (answers, view) => {
        const { nodes } = scoreSheet(LKE, answers, view);
        const isOutside = (code: string) => {
          const { score, weight } = nodes.get(code)!;
          return !(score >= 0 && score <= weight + TINY);
        };
        expect([...nodes.keys()].filter(isOutside)).toEqual([]);
      }),
    );
  });

  test('scores and weights below a node sum to it', () => {
    fc.assert(
      fc.property(anySheet, anyView, (answers, view) => {
        const card = scoreSheet(LKE, answers, view);
        const weightOf = (code: string) => card.nodes.get(code)!.weight;
        const wrong = children.filter(
          ([parent, codes]) =>
            !isClose(sum(codes.map((code) => scoreOf(card, code))), scoreOf(card, parent)) ||
            !isClose(sum(codes.map(weightOf)), weightOf(parent)),
        );
        expect(wrong).toEqual([]);
        expect(sum(card.areas.map(({ score }) => score))).toBeCloseTo(card.levers, 9);
        expect(card.fulfilment + card.reform).toBeCloseTo(card.levers, 9);
        expect(card.levers + card.results).toBeCloseTo(card.total, 9);
      }),
    );
  });

  test('the order in which answers were given does not matter', () => {
    fc.assert(
      fc.property(anySheet, anyView, (answers, view) => {
        const reversed = new Map([...answers].reverse());
        deepStrictEqual(scoreSheet(LKE, reversed, view), scoreSheet(LKE, answers, view));
      }),
    );
  });

  test('a gate says passed exactly when its score reaches its minimum, and a predicate when none fails', () => {
    fc.assert(
      fc.property(anySheet, anyView, (answers, view) => {
        const card = scoreSheet(LKE, answers, view);
        for (const check of checkPredicates(LKE, card)) {
          const minima = LKE.predicates[check.predicate];
          const truth = [
            card.total >= minima.total - TINY,
            card.levers >= minima.levers - TINY,
            ...card.areas.map(({ score, weight }) => score / weight >= minima.areaShare - TINY),
            ...[...minima.components].map(([code, least]) => scoreOf(card, code) >= least - TINY),
          ];
          expect(check.gates.filter(({ code }) => code !== 'earlier').map(({ passed }) => passed)).toEqual(truth);
          expect(check.passed).toBe(truth.every(Boolean));
        }
      }),
    );
  });
});

test('the skip view never scores a node below the zero view', () => {
  fc.assert(
    fc.property(anySheet, (answers) => {
      const [zero, skip] = [scoreSheet(LKE, answers, 'zero'), scoreSheet(LKE, answers, 'skip')];
      const isLower = (code: string) => !(scoreOf(skip, code) >= scoreOf(zero, code) - TINY);
      const parents = children.map(([parent]) => parent);
      expect(parents.filter(isLower)).toEqual([]);
      expect(skip.total).toBeGreaterThanOrEqual(zero.total - TINY);
    }),
  );
});

/** A better option, a higher index, a larger numerator, or a smaller "after", everything else equal. */
function better(item: Item, answer: Answer, by: number): Answer {
  if (item.kind === 'choice')
    return item.options[Math.max(0, item.options.findIndex(({ key }) => key === answer) - by)]!.key;
  if (item.kind === 'index') return Math.min(4, (answer as number) + by / 4);
  const counts = answer as Record<string, number>;
  if (item.ratio.kind === 'reduction')
    return { ...counts, [item.ratio.after]: Math.max(0, counts[item.ratio.after]! - by) };
  const key = item.ratio.numerator[0]!;
  return { ...counts, [key]: counts[key]! + by };
}

test('in the zero view a better answer never lowers any score', () => {
  fc.assert(
    fc.property(anySheet, fc.constantFrom(...items), fc.integer({ min: 1, max: 4 }), (answers, item, by) => {
      fc.pre(answers.has(item.code));
      const improved = new Map(answers).set(item.code, better(item, answers.get(item.code)!, by));
      const [before, after] = [scoreSheet(LKE, answers), scoreSheet(LKE, improved)];
      const isLower = (code: string) => !(scoreOf(after, code) >= scoreOf(before, code) - TINY);
      expect([...before.nodes.keys()].filter(isLower)).toEqual([]);
      expect(after.total).toBeGreaterThanOrEqual(before.total - TINY);
    }),
  );
});
