import type { CalendarDate } from '../domain/calendar-date.js';

/** The languages of what people read: Indonesian first. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const DECIMAL_MARK: Readonly<Record<Language, string>> = { id: ',', en: '.' };

/** `21 Desember 2020`, `21 December 2020`. */
export function dayInWords(day: CalendarDate, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[language][(month ?? 1) - 1]} ${year}`;
}

/** With two decimals unless told, and the language's decimal mark: `83,25`, `83.25`. */
export function numberInWords(value: number, language: Language, decimals = 2): string {
  const text = value.toFixed(decimals).replace('.', DECIMAL_MARK[language]);
  // A small debt must not read as "-0,00".
  return /^-[0.,]+$/.test(text) ? text.slice(1) : text;
}
