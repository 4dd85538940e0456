import { addDays, type CalendarDate } from '../domain/calendar-date.js';

/** How an award stands. DUE: its re-evaluation is due within 90 days. An overdue one stays in force (rules, section 5). */
export const AWARD_STANDINGS = ['IN_FORCE', 'DUE', 'OVERDUE', 'SUPERSEDED', 'REVOKED'] as const;
export type AwardStanding = (typeof AWARD_STANDINGS)[number];

/** What can be asked for: a standing, or HELD for everything that has not ended. */
export const ASKED_STANDINGS = ['HELD', ...AWARD_STANDINGS] as const;
export type AskedStanding = (typeof ASKED_STANDINGS)[number];

const DUE_DAYS = 90;

/** The last day on which a re-evaluation that is due then counts as DUE today. */
export function dueUntil(today: CalendarDate): CalendarDate {
  return addDays(today, DUE_DAYS);
}
