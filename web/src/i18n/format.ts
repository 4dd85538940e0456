import { calendarDate, dayIn, daysBetween } from '../../../src/domain/calendar-date.js';
import { type Language, useLanguage } from './language.js';

const LOCALE: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** How numbers and days are written in one language. */
export interface Format {
  /** e.g. 72,25. Scores show two decimals. */
  readonly score: (value: number) => string;
  readonly number: (value: number) => string;
  /** 0..1 as 52 %. */
  readonly share: (value: number) => string;
  /** A signed difference: +0,80. */
  readonly difference: (value: number) => string;
  /** A day, `2027-03-12`, as 12 Mar 2027. */
  readonly day: (day: string) => string;
  /** An instant as 12 Mar 2027 10.42, in the zone of the browser. */
  readonly instant: (at: string | Date) => string;
  /** The time alone. */
  readonly time: (at: string | Date) => string;
  /** 12 Mar 2027 (34 hari lagi). `from` is the day the server counts from where it says one. */
  readonly due: (day: string, from?: string) => string;
  /** 1,4 MB. */
  readonly bytes: (count: number) => string;
  /** How long to wait: 90 detik; from two minutes on in whole minutes, rounded up. */
  readonly wait: (seconds: number) => string;
}

/** Writing in the language of the page. */
export function useFormat(): Format {
  return formatIn(useLanguage());
}

const made = new Map<Language, Format>();

export function formatIn(language: Language): Format {
  const known = made.get(language) ?? make(language);
  made.set(language, known);
  return known;
}

function make(language: Language): Format {
  const locale = LOCALE[language];
  const numbers = new Intl.NumberFormat(locale);
  const scores = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const shares = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const day = (value: string) => days.format(new Date(`${value}T00:00:00Z`));
  return {
    score: (value) => scores.format(value),
    number: (value) => numbers.format(value),
    share: (value) => `${shares.format(value * 100)} %`,
    difference: (value) => signed.format(value),
    day,
    instant: (at) => instants.format(new Date(at)),
    time: (at) => times.format(new Date(at)),
    due: (value, from = todayInRegister()) =>
      `${day(value)} (${inDays(daysBetween(calendarDate(from), calendarDate(value)), language)})`,
    bytes: (count) => sizeInWords(count, shares),
    wait: (seconds) => waitInWords(seconds, locale),
  };
}

let zoneOfRegister = 'Asia/Jakarta';

/** Says where the days of the register begin, a name of the IANA database: a browser may stand in another zone. */
export function beginDaysIn(zone: string): void {
  zoneOfRegister = zone;
}

/** Today for the register: what its rules go by. */
export function todayInRegister(): string {
  return dayIn(zoneOfRegister, new Date());
}

function inDays(days: number, language: Language): string {
  if (days === 0) return language === 'id' ? 'hari ini' : 'today';
  const count = Math.abs(days);
  if (language === 'id') return days > 0 ? `${count} hari lagi` : `lewat ${count} hari`;
  const unit = count === 1 ? 'day' : 'days';
  return days > 0 ? `in ${count} ${unit}` : `${count} ${unit} ago`;
}

function waitInWords(seconds: number, locale: string): string {
  const [count, unit] = seconds < 120 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

function sizeInWords(count: number, numbers: Intl.NumberFormat): string {
  const steps = ['B', 'kB', 'MB', 'GB'];
  const step = count < 1 ? 0 : Math.min(Math.floor(Math.log(count) / Math.log(1000)), steps.length - 1);
  return `${numbers.format(count / 1000 ** step)} ${steps[step]}`;
}
