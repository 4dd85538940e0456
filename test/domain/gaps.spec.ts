import { calendarDate } from '../../src/domain/calendar-date.js';
import { gapsOf, itemsBehind } from '../../src/domain/gaps.js';
import { checkPredicate, failedGates } from '../../src/domain/gates.js';
import { PREDICATES } from '../../src/domain/instrument.js';
import { scoreSheet } from '../../src/domain/scoring.js';
import { bestAnswer, fullSheet, LKE } from '../support/worksheets.js';

const gap = (code: string, replaced: Readonly<Record<string, unknown>>) =>
  gapsOf(LKE, 'WBK', fullSheet(replaced)).find(({ gate }) => gate.code === code);
const blankArea = (no: number) =>
  Object.fromEntries([...LKE.areaNoOf].filter(([, area]) => area === no).map(([code]) => [code, null]));

test('a sheet that meets everything has no gap', () => {
  expect(gapsOf(LKE, 'WBK', fullSheet())).toEqual([]);
});

test.each(PREDICATES)('every failed gate of %s is a gap, the results first and the total last', (predicate) => {
  const gaps = gapsOf(LKE, predicate, new Map());
  const codes = gaps.map(({ gate }) => gate.code);
  const failed = failedGates(checkPredicate(LKE, predicate, scoreSheet(LKE, new Map())));
  expect([...codes].sort()).toEqual(failed.map(({ code }) => code).sort());
  expect(codes).toEqual([
    'B.I',
    'B.I.a',
    'B.I.b',
    'B.II',
    ...[1, 2, 3, 4, 5, 6].map((no) => `area.${no}`),
    'levers',
    'total',
  ]);
});

test("an area's gap says its distance in shares, what that is in points, and lists its own items only", () => {
  const found = gap('area.3', blankArea(3));
  expect(found?.gate.distance).toBeCloseTo(-0.6, 10);
  expect(found?.missing).toBeCloseTo(6, 10);
  expect(found?.gains.every(({ code }) => LKE.areaNoOf.get(code) === 3)).toBe(true);
  expect(found?.gains.map(({ value }) => value)).toEqual(found?.gains.map(() => null));
});

test('what an item could add is exactly what the total gains when it is answered at its best', () => {
  const answers = fullSheet(blankArea(5));
  const before = scoreSheet(LKE, answers).total;
  for (const { code, adds } of gapsOf(LKE, 'WBK', answers).find(({ gate }) => gate.code === 'area.5')?.gains ?? []) {
    const item = LKE.items.get(code)!;
    const after = scoreSheet(LKE, new Map([...answers, [code, bestAnswer(item)]])).total;
    expect(after - before).toBeCloseTo(adds, 10);
  }
});

test('the items that could add most come first', () => {
  const adds = gap('area.3', blankArea(3))?.gains.map((gain) => gain.adds) ?? [];
  expect(adds.length).toBeGreaterThan(5);
  expect(adds).toEqual([...adds].sort((one, other) => other - one));
});

test('an item half answered could add the rest of its weight, one at its best adds nothing', () => {
  const found = gap('area.3', { ...blankArea(3), 'A.I.3.v.a': 'A', 'A.I.3.vi.a': 'B' });
  const weight = scoreSheet(LKE, fullSheet()).nodes.get('A.I.3.vi.a')!.weight;
  expect(found?.gains.find(({ code }) => code === 'A.I.3.v.a')).toBeUndefined();
  expect(found?.gains.find(({ code }) => code === 'A.I.3.vi.a')).toEqual({
    code: 'A.I.3.vi.a',
    value: 0.5,
    adds: weight / 2,
  });
});

test('a survey says the index it needs and promises nothing from answers', () => {
  expect(gap('B.II', { 'B.II.a': 3.1 })).toMatchObject({
    missing: expect.closeTo(14 - (3.1 * 17.5) / 4, 10),
    surveys: [{ code: 'B.II.a', have: 3.1, need: expect.closeTo(3.2, 10) }],
    gains: [],
  });
  expect(gap('B.I.a', { 'B.I.a': null })?.surveys).toEqual([
    { code: 'B.I.a', have: null, need: expect.closeTo(3.6, 10) },
  ]);
});

test('where a gate counts a survey and an answer, the answer is listed and no one index is asked for', () => {
  const found = gap('B.I', { 'B.I.a': 3.6, 'B.I.b': 'E' });
  expect(found?.surveys).toEqual([{ code: 'B.I.a', have: 3.6, need: null }]);
  expect(found?.gains).toEqual([{ code: 'B.I.b', value: 0, adds: 5 }]);
});

test('counts that await a ruling are for an evaluator: the unit cannot add them', () => {
  const code = 'A.II.1.i.a';
  const found = gap('area.1', { ...blankArea(1), [code]: { agents: 0, changes_made: 0 } });
  expect(found?.gains.some((gain) => gain.code === code)).toBe(false);
});

test('a wait for an earlier predicate has no points and no items, and is said first', () => {
  const holding = { held: null, on: calendarDate('2026-11-30') };
  const [first] = gapsOf(LKE, 'WBBM', fullSheet(), holding);
  expect(first).toMatchObject({ gate: { code: 'earlier', distance: -2 }, missing: null, gains: [], surveys: [] });
});

test('behind the levers and the results stand all items of the total, each once', () => {
  const codes = (gate: string) => itemsBehind(LKE, gate).map(({ code }) => code);
  expect([...codes('levers'), ...codes('B.I'), ...codes('B.II')].sort()).toEqual(codes('total').sort());
  expect(codes('total')).toHaveLength(113);
});
