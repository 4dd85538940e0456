import { randomInt } from 'node:crypto';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';

/** Crockford's: no letter that reads as a digit, and no U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/**
 * A number for a new award, e.g. WBK-2020-7F3K9QXM: predicate, year of the decree, and forty random bits, so that a typing
 * mistake leads to no other award and nobody finds one by counting. It is given once and never changes.
 */
export function certificateNumber(predicate: Predicate, decreedOn: CalendarDate): string {
  const characters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
  return `${predicate}-${decreedOn.slice(0, 4)}-${characters.join('')}`;
}
