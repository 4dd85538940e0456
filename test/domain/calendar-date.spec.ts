import fc from 'fast-check';
import {
  addDays,
  addMonths,
  calendarDate,
  dayIn,
  daysBetween,
  InvalidDate,
  wholeMonthsBetween,
} from '../../src/domain/calendar-date.js';

const day = calendarDate;
const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((d) => day(d.toISOString().slice(0, 10)));

test.each(['2021-02-30', '2021-2-3', '21-02-03', '', 'yesterday', '2021-13-01'])('"%s" is no day', (text) => {
  expect(() => calendarDate(text)).toThrow(InvalidDate);
});

test('24 months from 29 February is 28 February', () => {
  expect(addMonths(day('2020-02-29'), 24)).toBe('2022-02-28');
  expect(addMonths(day('2020-12-21'), 24)).toBe('2022-12-21');
  expect(addMonths(day('2021-01-31'), 1)).toBe('2021-02-28');
});

test('a zone decides which day it is', () => {
  const instant = new Date('2022-12-20T18:30:00Z');
  expect([dayIn('UTC', instant), dayIn('Asia/Jakarta', instant)]).toEqual(['2022-12-20', '2022-12-21']);
});

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (from, days) =>
      expect(daysBetween(from, addDays(from, days))).toBe(days),
    ),
  );
});

test('whole months agree with adding months', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(5000), (from, days) => {
      const to = addDays(from, days);
      const months = wholeMonthsBetween(from, to);
      expect(addMonths(from, months) <= to).toBe(true);
      expect(addMonths(from, months + 1) > to).toBe(true);
    }),
  );
});
