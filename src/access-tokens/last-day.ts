import { addDays, type CalendarDate } from '../domain/calendar-date.js';
import { LastDayRefused } from './access-tokens.errors.js';

/** A token that nobody makes anew is one that nobody remembers. */
const LONGEST_DAYS = 365;

/** Throws LastDayRefused for a day that is over, or more than 365 days ahead. */
export function assertMayLast(lastDay: CalendarDate, today: CalendarDate): void {
  const latest = addDays(today, LONGEST_DAYS);
  if (lastDay < today) throw new LastDayRefused(`must not be before today, ${today}.`, ['notBefore', today]);
  if (lastDay > latest)
    throw new LastDayRefused(`must not be after ${latest}, in ${LONGEST_DAYS} days.`, ['notAfter', latest]);
}
