import { calendarDate } from '../../src/domain/calendar-date.js';
import {
  barredUntil,
  DEFAULT_REEVALUATION_RULES as RULES,
  dueState,
  reevaluationDueOn,
  reminderLadder,
} from '../../src/domain/reevaluation.js';

const day = calendarDate;

test('a re-evaluation is due 24 months after the decree, and after each decision', () => {
  expect(reevaluationDueOn(day('2020-12-21'), RULES)).toBe('2022-12-21');
  expect(reevaluationDueOn(day('2024-02-29'), RULES)).toBe('2026-02-28');
});

test('a revocation bars for 24 months', () => expect(barredUntil(day('2021-03-01'), RULES)).toBe('2023-03-01'));

test('the ladder has its eight rungs, earliest first, the day itself last', () => {
  expect(reminderLadder(day('2022-12-21'), RULES)).toEqual([
    { stepDays: 180, on: '2022-06-24' },
    { stepDays: 90, on: '2022-09-22' },
    { stepDays: 60, on: '2022-10-22' },
    { stepDays: 30, on: '2022-11-21' },
    { stepDays: 14, on: '2022-12-07' },
    { stepDays: 7, on: '2022-12-14' },
    { stepDays: 1, on: '2022-12-20' },
    { stepDays: 0, on: '2022-12-21' },
  ]);
});

test('a step named twice is one rung', () => {
  expect(
    reminderLadder(day('2022-12-21'), { ...RULES, ladderDays: [7, 0, 7] }).map(({ stepDays }) => stepDays),
  ).toEqual([7, 0]);
});

test.each([
  ['2022-06-23', 'in-force'],
  ['2022-06-24', 'due-soon'],
  ['2022-12-21', 'due-soon'],
  ['2022-12-22', 'overdue'],
])('on %s a re-evaluation due 2022-12-21 is %s', (today, state) => {
  expect(dueState(day('2022-12-21'), day(today), RULES)).toBe(state);
});
