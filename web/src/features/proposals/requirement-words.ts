import type { Format } from '../../i18n/format.js';
import type { Text } from '../../i18n/text.js';
import type { PROPOSALS_WORDS } from './proposals.words.js';

type Words = Text<(typeof PROPOSALS_WORDS)['id']>;
type Wording = (t: Words, format: Format, found: readonly string[]) => string;

const number = (format: Format, text = '') => format.number(Number(text));

/** What the rulebook puts in words and figures of its own (src/domain/eligibility.ts), each with how people read it. */
const WORDINGS: readonly (readonly [RegExp, Wording])[] = [
  [/^yes$/, (t) => t('yes')],
  [/^no$/, (t) => t('no')],
  [/^no bar$/, (t) => t('noBar')],
  [/^barred until (.+)$/, (t, format, [, day = '']) => t('barredUntil', { day: format.day(day) })],
  [/^(\d{4}-\d\d-\d\d)$/, (_, format, [, day = '']) => format.day(day)],
  [/^(\d+) months$/, (t, _, [, count]) => t('months', { count: Number(count) })],
  [/^WBK held ([\d.]+) years$/, (t, format, [, years]) => t('wbkHeld', { years: number(format, years) })],
  [/^([\d.]+) years$/, (t, format, [, years]) => t('years', { years: number(format, years) })],
  [/^([\d.]+)$/, (_, format, [, value]) => number(format, value)],
  [/^> ([\d.]+)$/, (_, format, [, value]) => `> ${number(format, value)}`],
  [/^([\d.]+) %$/, (_, format, [, value]) => `${number(format, value)} %`],
];

/** What is asked for or recorded, as people read it; grades and opinions stand for themselves. */
export function requirementInWords(value: string | null, t: Words, format: Format): string {
  if (value === null) return t('notRecorded');
  const known = WORDINGS.find(([shape]) => shape.test(value));
  return known === undefined ? value : known[1](t, format, known[0].exec(value) ?? []);
}
