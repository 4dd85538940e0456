import { addDays, addMonths, type CalendarDate } from './calendar-date.js';

/** The values of re-evaluation that belong to a cycle's rule set (rules, sections 3 and 5; reminders: the ladder). */
export interface ReevaluationRules {
  /** Months from the decree, and from each decision after it, to the next re-evaluation. */
  readonly intervalMonths: number;
  /** Months for which a revocation bars a new proposal. */
  readonly barMonths: number;
  /** Days before the due date on which a reminder goes out; 0 is the day itself. */
  readonly ladderDays: readonly number[];
}

export const DEFAULT_REEVALUATION_RULES: ReevaluationRules = {
  intervalMonths: 24,
  barMonths: 24,
  ladderDays: [180, 90, 60, 30, 14, 7, 1, 0],
};

/** The day a re-evaluation is due, counted from the decree or from the last decision. */
export function reevaluationDueOn(decidedOn: CalendarDate, rules: ReevaluationRules): CalendarDate {
  return addMonths(decidedOn, rules.intervalMonths);
}

/** The first day on which a unit whose predicate was revoked may propose again. */
export function barredUntil(revokedOn: CalendarDate, rules: ReevaluationRules): CalendarDate {
  return addMonths(revokedOn, rules.barMonths);
}

/** How urgent a re-evaluation is on a day. An overdue predicate stays in force; it is only shown as overdue. */
export type DueState = 'overdue' | 'due-soon' | 'in-force';

/** `due-soon` from the first rung of the ladder on. */
export function dueState(dueOn: CalendarDate, today: CalendarDate, rules: ReevaluationRules): DueState {
  if (dueOn < today) return 'overdue';
  return addDays(dueOn, -Math.max(0, ...rules.ladderDays)) <= today ? 'due-soon' : 'in-force';
}
