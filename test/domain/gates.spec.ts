import { calendarDate } from '../../src/domain/calendar-date.js';
import { checkPredicate, failedGates, type Holding } from '../../src/domain/gates.js';
import { scoreSheet } from '../../src/domain/scoring.js';
import { fullSheet, LKE } from '../support/worksheets.js';

const CODES = [
  'total',
  'levers',
  'area.1',
  'area.2',
  'area.3',
  'area.4',
  'area.5',
  'area.6',
  'B.I',
  'B.I.a',
  'B.I.b',
  'B.II',
];
const perfect = scoreSheet(LKE, fullSheet());
const day = calendarDate;
const held = (predicate: 'WBK' | 'WBBM', since: string, on: string): Holding => ({
  held: { predicate, since: day(since) },
  on: day(on),
});
const earlier = (holding?: Holding) => checkPredicate(LKE, 'WBBM', perfect, holding).gates.at(-1);

test('WBK has twelve gates, WBBM asks for an earlier predicate as well', () => {
  const codes = (predicate: 'WBK' | 'WBBM') => checkPredicate(LKE, predicate, perfect).gates.map(({ code }) => code);
  expect(codes('WBK')).toEqual(CODES);
  expect(codes('WBBM')).toEqual([...CODES, 'earlier']);
});

test('the minima of the rules, section 3', () => {
  const required = (predicate: 'WBK' | 'WBBM') =>
    checkPredicate(LKE, predicate, perfect).gates.map((gate) => gate.required);
  const areas = (share: number) => Array<number>(6).fill(share);
  expect(required('WBK')).toEqual([75, 40, ...areas(0.6), 18.25, 15.75, 2.5, 14]);
  expect(required('WBBM')).toEqual([85, 48, ...areas(0.75), 19.5, 15.75, 3.75, 15.75, 2]);
});

test('a survey index of exactly 3.60 passes: 15.75 points, whatever the last bit says', () => {
  const at = (index: number) => checkPredicate(LKE, 'WBK', scoreSheet(LKE, fullSheet({ 'B.I.a': index })));
  expect(at(3.6).passed).toBe(true);
  expect(failedGates(at(3.59)).map(({ code }) => code)).toEqual(['B.I.a']);
});

test('a unit may miss one gate although its total is far above 75, and is told by how much', () => {
  const check = checkPredicate(LKE, 'WBK', scoreSheet(LKE, fullSheet({ 'B.II.a': 3 })));
  expect(check.gates[0]).toMatchObject({ code: 'total', passed: true });
  expect(failedGates(check)).toEqual([{ code: 'B.II', required: 14, actual: 13.125, passed: false, distance: -0.875 }]);
});

test('area gates are shares of fulfilment and reform together', () => {
  const reform = LKE.areas[1]!.aspects[1]!.subComponents.flatMap(({ items }) => items);
  const worst = reform.map((item) => [item.code, item.kind === 'choice' ? item.options.at(-1)!.key : null]);
  const gate = checkPredicate(LKE, 'WBK', scoreSheet(LKE, fullSheet(Object.fromEntries(worst)))).gates[3];
  expect(gate).toMatchObject({ code: 'area.2', required: 0.6, actual: 0.5, passed: false });
});

describe('the gate `earlier` of WBBM', () => {
  test('is undecided when nothing is known, and the predicate can still pass', () => {
    expect(earlier()).toEqual({ code: 'earlier', required: 2, actual: null, passed: null, distance: null });
    expect(checkPredicate(LKE, 'WBBM', perfect).passed).toBe(true);
  });

  test('fails for a unit that holds nothing', () => {
    expect(earlier({ held: null, on: day('2022-12-31') })).toMatchObject({ actual: 0, passed: false, distance: -2 });
  });

  test('passes from two years after the decree, to the day', () => {
    expect(earlier(held('WBK', '2020-12-21', '2022-12-20'))).toMatchObject({ actual: 23 / 12, passed: false });
    expect(earlier(held('WBK', '2020-12-21', '2022-12-21'))).toMatchObject({ actual: 2, passed: true, distance: 0 });
  });

  test('is behind a unit that already holds WBBM', () => {
    expect(earlier(held('WBBM', '2022-12-21', '2023-06-30'))).toMatchObject({ passed: true });
  });
});

test('gates say provisional while a ruling is awaited', () => {
  const pending = fullSheet({ 'A.II.5.ii.a': { complaints_due: 0, complaints_in_process: 0, complaints_resolved: 0 } });
  expect(checkPredicate(LKE, 'WBK', scoreSheet(LKE, pending)).provisional).toBe(true);
  expect(checkPredicate(LKE, 'WBK', perfect).provisional).toBe(false);
});
