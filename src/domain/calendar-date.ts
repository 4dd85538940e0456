import { DomainError } from './domain-error.js';

/** A day without clock or zone, written `YYYY-MM-DD`, so that days compare as strings do. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

export class InvalidDate extends DomainError {
  readonly code = 'invalid-date';
  readonly kind = 'invalid';
  override readonly facts: { readonly given: string };

  constructor(given: string) {
    super(`"${given}" is not a day of the calendar; write it as YYYY-MM-DD, for example 2020-12-21.`);
    this.facts = { given };
  }
}

const DAY_MS = 86_400_000;

/** Reads `YYYY-MM-DD`. Throws InvalidDate for any other form and for days that do not exist, as 2021-02-30. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new InvalidDate(text);
  return text;
}

export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}

/** Making a formatter costs more than saving an answer does; there is one for each zone in use. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Midnight is at a full quarter of an hour everywhere. */
const QUARTER_MS = 15 * 60_000;
/** The last answer for each zone: nearly everybody asks for today. */
const days = new Map<string, { quarter: number; day: CalendarDate }>();

/** The day it is at this instant in a zone of the IANA database, e.g. Asia/Jakarta. */
export function dayIn(zone: string, instant: Date): CalendarDate {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  const last = days.get(zone);
  if (last?.quarter === quarter) return last.day;
  const day = formattedDay(zone, instant);
  days.set(zone, { quarter, day });
  return day;
}

function formattedDay(zone: string, instant: Date): CalendarDate {
  const known = formatters.get(zone);
  const formatter =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (known === undefined) formatters.set(zone, formatter);
  return calendarDate(formatter.format(instant));
}

/** `days` may be negative. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return fromUtc(new Date(utc(day).getTime() + days * DAY_MS));
}

/** The same day of a later (or earlier) month, or that month's last day: 24 months from 29 February is 28 February. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  const start = utc(day);
  const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(start.getUTCDate(), lastDay));
  return fromUtc(target);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS);
}

/** Whole months from `from` to `to`, counted as `addMonths` counts them; 0 when `to` is earlier. */
export function wholeMonthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (to < from) return 0;
  const [start, end] = [utc(from), utc(to)];
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return addMonths(from, months) <= to ? months : months - 1;
}

function utc(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

function fromUtc(date: Date): CalendarDate {
  return calendarDate(date.toISOString().slice(0, 10));
}
