import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';

/** How an award stands. One whose re-evaluation is overdue is in force all the same (rules, section 5). */
export const AWARD_STATES = ['IN_FORCE', 'OVERDUE', 'SUPERSEDED', 'REVOKED'] as const;
export type AwardState = (typeof AWARD_STATES)[number];

/** What everyone may know about one award, also one that has ended. */
export interface RegisteredAward {
  readonly number: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly institutionName: string;
  readonly predicate: Predicate;
  readonly decreeNumber: string;
  readonly decreedOn: CalendarDate;
  readonly state: AwardState;
  /** null once it has ended. */
  readonly reevaluationDueOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly isSimulation: boolean;
}

const NUMBER = /^[A-Z]+-\d+-[0-9A-Z]+$/;

/** A number as people type it, in the form it is kept in: letters that read as digits are those digits. Null for what is none. */
export function readNumber(typed: string): string | null {
  const [predicate = '', ...rest] = typed.trim().toUpperCase().split('-');
  const number = [predicate, ...rest.map((part) => part.replaceAll('O', '0').replaceAll(/[IL]/g, '1'))].join('-');
  return NUMBER.test(number) ? number : null;
}
