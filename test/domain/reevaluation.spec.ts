import { calendarDate } from '../../src/domain/calendar-date.js';
import {
  barredUntil,
  DEFAULT_REEVALUATION_RULES as RULES,
  dueState,
  reevaluationDueOn,
} from '../../src/domain/reevaluation.js';

const day = calendarDate;

test('a re-evaluation is due 24 months after the decree, and after each decision', () => {
  expect(reevaluationDueOn(day('2020-12-21'), RULES)).toBe('2022-12-21');
  expect(reevaluationDueOn(day('2024-02-29'), RULES)).toBe('2026-02-28');
});

test('a revocation bars for 24 months', () => expect(barredUntil(day('2021-03-01'), RULES)).toBe('2023-03-01'));

test.each([
  ['2022-06-23', 'in-force'],
  ['2022-06-24', 'due-soon'],
  ['2022-12-21', 'due-soon'],
  ['2022-12-22', 'overdue'],
])('on %s a re-evaluation due 2022-12-21 is %s', (today, state) => {
  expect(dueState(day('2022-12-21'), day(today), RULES)).toBe(state);
});
