import { addDays, type CalendarDate, dayIn } from './calendar-date.js';

/** When an institution reads its mail (reminders: digest, quiet times). Times are `HH:MM` of the wall clock in `zone`. */
export interface OfficeHours {
  /** A name of the IANA database: one of INDONESIAN_ZONES where an institution chooses it. */
  readonly zone: string;
  readonly digestAt: string;
  /** Nothing is sent from `quietFrom` on until `quietUntil`, which may be of the next day. Equal: no quiet hours. */
  readonly quietFrom: string;
  readonly quietUntil: string;
  /** Days of the week without work: 1 is Monday, 7 Sunday. */
  readonly weekend: readonly number[];
}

/** WIB twice, west of Kalimantan apart; then WITA and WIT. */
export const INDONESIAN_ZONES = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const;

export const DEFAULT_OFFICE_HOURS: OfficeHours = {
  zone: 'Asia/Jakarta',
  digestAt: '07:30',
  quietFrom: '18:00',
  quietUntil: '07:00',
  weekend: [6, 7],
};

/** The days on which one institution works. */
export interface WorkCalendar {
  /** National holidays and collective leave. */
  readonly holidays: ReadonlySet<CalendarDate>;
  readonly weekend: readonly number[];
}

/** All there is to know of when somebody may be written to. */
export interface WorkTimes {
  readonly hours: OfficeHours;
  readonly calendar: WorkCalendar;
}

/** No table of holidays leaves a fortnight without one day of work; a broken one must not hang us. */
const LONGEST_REST = 60;

export function isWorkingDay(day: CalendarDate, { holidays, weekend }: WorkCalendar): boolean {
  return !holidays.has(day) && !weekend.includes(weekdayOf(day));
}

/** The day itself when it is one of work, else the next that is. */
export function workingDayFrom(day: CalendarDate, calendar: WorkCalendar): CalendarDate {
  return firstWorkingDay(day, 1, calendar);
}

/** The day itself when it is one of work, else the last before it that is. */
export function workingDayUpTo(day: CalendarDate, calendar: WorkCalendar): CalendarDate {
  return firstWorkingDay(day, -1, calendar);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: CalendarDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The instant at which the clock on the wall shows `time` (`HH:MM`) on a day in a zone. */
export function instantAt(zone: string, day: CalendarDate, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const guess = new Date(asUtc.getTime() - offsetOf(zone, asUtc));
  return new Date(asUtc.getTime() - offsetOf(zone, guess));
}

/** The first instant from `instant` on that is neither on a quiet day nor in quiet hours. */
export function allowedFrom(instant: Date, hours: OfficeHours, calendar: WorkCalendar): Date {
  const { zone, quietFrom, quietUntil } = hours;
  const today = dayIn(zone, instant);
  const day = workingDayFrom(today, calendar);
  if (day !== today) return instantAt(zone, day, opening(hours));
  if (quietFrom === quietUntil) return instant;
  const [from, until] = [instantAt(zone, day, quietFrom), instantAt(zone, day, quietUntil)];
  if (from < until) return from <= instant && instant < until ? until : instant;
  if (instant < until) return until;
  return instant < from ? instant : instantAt(zone, workingDayFrom(addDays(day, 1), calendar), quietUntil);
}

/** Whether a time of day (`HH:MM`) lies in the quiet hours: their first minute does, the one they end with does not. */
export function isQuietTime(time: string, { quietFrom, quietUntil }: OfficeHours): boolean {
  if (quietFrom <= quietUntil) return quietFrom <= time && time < quietUntil;
  return quietFrom <= time || time < quietUntil;
}

/** When a day's first mail may go out. */
function opening(hours: OfficeHours): string {
  return isQuietTime('00:00', hours) ? hours.quietUntil : '00:00';
}

function firstWorkingDay(day: CalendarDate, step: 1 | -1, calendar: WorkCalendar): CalendarDate {
  let candidate = day;
  for (let tried = 0; tried < LONGEST_REST; tried += 1) {
    if (isWorkingDay(candidate, calendar)) return candidate;
    candidate = addDays(candidate, step);
  }
  return day;
}

/** Clocks on walls are put forward and back at quarters of an hour. */
const QUARTER_MS = 15 * 60_000;
const REMEMBERED = 1_000;

/** A sweep asks for the same few again and again, and formatting an instant is slow. */
const offsets = new Map<string, number>();

/** Milliseconds by which the wall clock of a zone is ahead of UTC. */
function offsetOf(zone: string, instant: Date): number {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  const key = `${zone}/${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = formattedOffset(zone, new Date(quarter * QUARTER_MS));
  if (offsets.size >= REMEMBERED) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formattedOffset(zone: string, instant: Date): number {
  const known = formatters.get(zone);
  const formatter = known ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  if (known === undefined) formatters.set(zone, formatter);
  const name = formatter.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
