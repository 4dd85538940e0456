import type { Item } from '../domain/instrument.js';
import type { FindingRule } from './finding.js';
import { type CellContent, shownContent } from './cell-content.js';

/** What was read of one cell: the value, how it had to be repaired, or why it is none. */
export interface ReadContent {
  readonly value: string | number | null;
  readonly rule: FindingRule | null;
}

export const LONGEST_NOTE = 10_000;
const DECIMAL = /^\d{1,15}(?:[.,]\d{1,15})?$/;

export function readChoice({ options }: Item & { kind: 'choice' }, content: CellContent): ReadContent {
  if (content.kind === 'blank') return { value: null, rule: null };
  if (content.kind !== 'text') return refused(content);
  const wanted = content.text.trim().toLowerCase();
  const key = options.find((option) => option.key.toLowerCase() === wanted)?.key;
  if (key === undefined) return refused(content);
  return { value: key, rule: key === content.text ? null : 'SPELLING' };
}

/** A survey index from 0 to 4. */
export function readIndex(content: CellContent): ReadContent {
  const { value, rule } = readNumber(content);
  return typeof value === 'number' && (value < 0 || value > 4)
    ? { value: null, rule: 'NOT_AN_ANSWER' }
    : { value, rule };
}

/** A whole number of 0 or more. */
export function readCount(content: CellContent): ReadContent {
  const { value, rule } = readNumber(content);
  const isCount = value === null || (Number.isSafeInteger(value) && Number(value) >= 0);
  return isCount ? { value, rule } : { value: null, rule: 'NOT_AN_ANSWER' };
}

function readNumber(content: CellContent): ReadContent {
  if (content.kind === 'blank') return { value: null, rule: null };
  if (content.kind === 'number') return { value: content.number, rule: null };
  const text = content.kind === 'text' ? content.text.trim() : '';
  if (!DECIMAL.test(text)) return refused(content);
  return { value: Number(text.replace(',', '.')), rule: text.includes(',') ? 'DECIMAL_COMMA' : 'TEXT_NUMBER' };
}

export function readNote(content: CellContent): ReadContent {
  if (content.kind === 'formula') return refused(content);
  const text = shownContent(content);
  return text.length > LONGEST_NOTE ? { value: '', rule: 'NOTE_TOO_LONG' } : { value: text, rule: null };
}

function refused({ kind }: CellContent): ReadContent {
  return { value: null, rule: kind === 'formula' ? 'FORMULA' : 'NOT_AN_ANSWER' };
}
