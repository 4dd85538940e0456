import type { CalendarDate } from '../domain/calendar-date.js';

/** The years whose lunar holidays the library can tell: the table of its Islamic calendar ends in 2076. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2076;

export interface NationalHoliday {
  readonly day: CalendarDate;
  readonly name: string;
}

/** 27 Rajab bears the name of 12 Rabi al-awwal there (date-holidays 3.37). */
const NAMES_PUT_RIGHT: Readonly<Record<string, string>> = { '27 Rajab': 'Isra Mikraj Nabi Muhammad' };

const calculated = new Map<number, Promise<readonly NationalHoliday[]>>();

/**
 * The national holidays of a year, in order, each day once. Those of the Islamic calendar are calculated: the decree of the
 * ministers may name the day before or after, and an administrator then puts that right.
 */
export function nationalHolidays(year: number): Promise<readonly NationalHoliday[]> {
  const known = calculated.get(year) ?? calculate(year);
  calculated.set(year, known);
  return known;
}

async function calculate(year: number): Promise<readonly NationalHoliday[]> {
  // Not at start-up: it brings the holidays of the whole world, 12 MB, and is needed once a year.
  const { default: Holidays } = await import('date-holidays');
  const library = new Holidays('ID', { languages: ['id'], types: ['public'] });
  const names = new Map<CalendarDate, Set<string>>();
  for (const { date, name, rule } of library.getHolidays(year)) {
    const day = date.slice(0, 10) as CalendarDate;
    names.set(day, (names.get(day) ?? new Set()).add(NAMES_PUT_RIGHT[rule] ?? name));
  }
  return [...names].map(([day, its]) => ({ day, name: [...its].join(', ') })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
