import { scoreSheet } from '../../src/domain/scoring.js';
import { valueOf, itemStatus } from '../../src/domain/item-value.js';
import { fullSheet, LKE } from '../support/worksheets.js';

const value = (code: string, raw: unknown) => valueOf(LKE.items.get(code)!, raw as never);
const share = (complaints: Record<string, unknown>) =>
  value('A.II.5.ii.a', { complaints_in_process: 0, ...complaints });

describe('what an answer is worth', () => {
  test('letters are literal: B of four is 0.67, not two thirds', () => {
    expect(['A', 'B', 'C', 'D'].map((key) => value('A.I.1.iii.a', key))).toEqual([1, 0.67, 0.33, 0]);
  });

  test('an index is a share of 4', () => expect(value('B.I.a', 3.6)).toBe(0.9));

  test('a share is clamped to 1', () => expect(share({ complaints_due: 4, complaints_resolved: 5 })).toBe(1));

  test('a zero denominator has no value until an evaluator rules', () => {
    const counts = { complaints_due: 0, complaints_resolved: 0 };
    expect(share(counts)).toBeNull();
    expect(share({ ...counts, ruling: { value: 0.5, reason: 'No complaint in the year.' } })).toBe(0.5);
  });

  test.each([
    [0, 0, 1],
    [0, 3, 0],
    [4, 3, 0.25],
    [4, 9, 0],
    [4, 0, 1],
  ])('violations %d -> %d are worth %d', (violations_prev, violations_now, expected) => {
    expect(value('A.II.3.iii.a', { violations_prev, violations_now, sanctioned: 0 })).toBe(expected);
  });

  test('an item is blank, answered, or needs a ruling', () => {
    const item = LKE.items.get('A.II.5.ii.a')!;
    const due = (complaints_due: number) => ({ complaints_due, complaints_in_process: 0, complaints_resolved: 0 });
    expect([undefined, due(0), due(3)].map((answer) => itemStatus(item, answer))).toEqual([
      'blank',
      'needs-ruling',
      'answered',
    ]);
  });
});

describe('blank items', () => {
  const withBlank = fullSheet({ 'A.I.1.i.a': 'Tidak', 'A.I.1.i.b': null });

  test('count 0 in the zero view and leave the mean in the skip view', () => {
    const answers = fullSheet({ 'A.I.1.i.b': null });
    const score = (blanks: 'zero' | 'skip') => scoreSheet(LKE, answers, blanks).nodes.get('A.I.1.i')?.score;
    expect([score('zero'), score('skip')]).toEqual([0.25, 0.5]);
  });

  test('carry no weight in the skip view, where the answered ones share it', () => {
    const { nodes } = scoreSheet(LKE, withBlank, 'skip');
    expect([nodes.get('A.I.1.i.a')?.weight, nodes.get('A.I.1.i.b')?.weight]).toEqual([0.5, 0]);
  });

  test('a wholly blank sheet scores 0 in both views and answers nothing', () => {
    for (const blanks of ['zero', 'skip'] as const) {
      expect(scoreSheet(LKE, new Map(), blanks)).toMatchObject({ total: 0, answered: 0, items: 113 });
    }
  });

  test('an item with points of its own keeps them when its sibling is blank', () => {
    const { nodes } = scoreSheet(LKE, fullSheet({ 'A.II.5.iii.b': null }), 'skip');
    expect(nodes.get('A.II.5.iii')).toMatchObject({ score: 1, weight: 2 });
  });
});

test('an item that awaits a ruling is not answered, counts 0, and is named', () => {
  const answers = fullSheet({ 'A.II.5.ii.a': { complaints_due: 0, complaints_in_process: 0, complaints_resolved: 0 } });
  const scorecard = scoreSheet(LKE, answers);
  expect(scorecard).toMatchObject({ answered: 112, needsRuling: ['A.II.5.ii.a'] });
  expect(scorecard.nodes.get('A.II.5.ii')?.score).toBe(0);
});

test('the nodes of a score are a map like any other', () => {
  const { nodes } = scoreSheet(LKE, new Map());
  const map = new Map(nodes);
  expect([nodes.size, [...nodes.keys()], [...nodes.values()]]).toEqual([map.size, [...map.keys()], [...map.values()]]);
  const told: [string, unknown][] = [];
  nodes.forEach((node, code) => told.push([code, node]));
  expect(told).toEqual([...map]);
  for (const [code, node] of map) expect([node.code, nodes.get(code), nodes.has(code)]).toEqual([code, node, true]);
  expect([nodes.get('A.IX'), nodes.has('A.IX')]).toEqual([undefined, false]);
});
