import { addDays, calendarDate, type CalendarDate, daysBetween } from '../../../../src/domain/calendar-date.js';

/** A month, YYYY-MM. */
export type Month = string;

export function monthOf(day: string): Month {
  return day.slice(0, 7);
}

/** The month so many months later; earlier when negative. */
export function monthAfter(month: Month, months: number): Month {
  const [year = 0, no = 1] = month.split('-').map(Number);
  const count = year * 12 + no - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The first and the last day of a month. */
export function rangeOf(month: Month): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const from = calendarDate(`${month}-01`);
  return { from, to: addDays(calendarDate(`${monthAfter(month, 1)}-01`), -1) };
}

/** The weeks of a month from Monday to Sunday; days of other months are null. */
export function weeksOf(month: Month): readonly (readonly (CalendarDate | null)[])[] {
  const { from, to } = rangeOf(month);
  const before = weekdayOf(from);
  const days = daysBetween(from, to) + 1;
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const place = week * 7 + weekday - before;
      return place >= 0 && place < days ? addDays(from, place) : null;
    }),
  );
}

/** 0 is Monday; 2024-01-01 was one. */
function weekdayOf(day: CalendarDate): number {
  return ((daysBetween(calendarDate('2024-01-01'), day) % 7) + 7) % 7;
}
