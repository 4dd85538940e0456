import { addDays, type CalendarDate, daysBetween } from './calendar-date.js';
import type { ReevaluationRules } from './reevaluation.js';
import { isDuty, type ReminderKind } from './reminder-kind.js';
import { type WorkCalendar, workingDayFrom, workingDayUpTo } from './working-days.js';

/** The values of reminders that belong to a cycle's rule set (reminders.md); those of re-evaluations stand with them. */
export interface ReminderRules {
  /** Days before the last day of a stage, an objection or a follow-up. */
  readonly windowLadderDays: readonly number[];
  /** Days before evidence expires. */
  readonly evidenceLadderDays: readonly number[];
  /** Days after the due day. */
  readonly overdueDays: readonly number[];
  /** After the last of them again and again, until the duty ends. 0: never again. */
  readonly overdueRepeatDays: number;
  /** Days after the due day from which the coordinator and the area leads hear of it too. */
  readonly escalateToUnitDays: number;
  /** ... the head of the unit ... */
  readonly escalateToHeadDays: number;
  /** ... and the lead of the internal team. */
  readonly escalateToTpiDays: number;
  /** Kinds whose last two rungs go out in quiet times too, marked: after their day a right is lost. */
  readonly statutoryKinds: readonly ReminderKind[];
}

export const DEFAULT_REMINDER_RULES: ReminderRules = {
  windowLadderDays: [14, 7, 3, 1],
  evidenceLadderDays: [30, 7],
  overdueDays: [1, 3, 7],
  overdueRepeatDays: 7,
  escalateToUnitDays: 3,
  escalateToHeadDays: 7,
  escalateToTpiDays: 14,
  statutoryKinds: ['OBJECTION'],
};

/**
 * Who is told as well as those whose duty it is: 0 nobody, 1 the coordinator and area leads, 2 also the head of the unit,
 * 3 also the lead of the internal team. For duties of evaluators the roles above them take the same steps.
 */
export type Escalation = 0 | 1 | 2 | 3;

/** One rung: so many days before the due day (after it when negative), and the day that is. */
export interface Rung {
  readonly stepDays: number;
  readonly on: CalendarDate;
  readonly escalation: Escalation;
  /** Whether it goes out in quiet times too. */
  readonly overridesQuiet: boolean;
}

/** Everything that is planned towards one due day, and what follows when nothing ends it. */
export interface Ladder {
  /** Earliest first. */
  readonly rungs: readonly Rung[];
  /** From the last rung on every so many days; null when that is the end. */
  readonly repeatDays: number | null;
}

/** The ladder of re-evaluations stands with their other rules. */
export type LadderRules = ReminderRules & Pick<ReevaluationRules, 'ladderDays'>;

/** What a kind of reminder does before and after the due day. */
interface Course {
  readonly before: readonly number[];
  readonly isOverdueTold: boolean;
  readonly isRepeated: boolean;
}

/** The ladder towards a due day. */
export function ladderFor(kind: ReminderKind, dueOn: CalendarDate, rules: LadderRules): Ladder {
  const { before, isOverdueTold, isRepeated } = COURSES[kind](rules);
  const escalations = [rules.escalateToUnitDays, rules.escalateToHeadDays, rules.escalateToTpiDays];
  const after = isOverdueTold ? [...rules.overdueDays, ...escalations].map((days) => -days) : [];
  const steps = [...new Set([...before, ...after])].sort((a, b) => b - a);
  return {
    rungs: steps.map((stepDays) => ({
      stepDays,
      on: addDays(dueOn, -stepDays),
      escalation: escalationAfter(-stepDays, rules),
      overridesQuiet: overridesQuiet(kind, stepDays, rules),
    })),
    repeatDays: isRepeated && rules.overdueRepeatDays > 0 ? rules.overdueRepeatDays : null,
  };
}

/** What follows the last rung when nothing ends the duty: every so many days, first on a day after `past`. */
export function repeatedRung(last: Pick<Rung, 'stepDays' | 'on'>, repeatDays: number, past: CalendarDate): Rung {
  const times = Math.max(1, Math.floor(daysBetween(last.on, past) / repeatDays) + 1);
  const days = times * repeatDays;
  return { stepDays: last.stepDays - days, on: addDays(last.on, days), escalation: 3, overridesQuiet: false };
}

/** How far a duty is escalated so many days after its due day. Each step keeps those before it. */
function escalationAfter(days: number, rules: ReminderRules): Escalation {
  if (days >= rules.escalateToTpiDays) return 3;
  if (days >= rules.escalateToHeadDays) return 2;
  return days >= rules.escalateToUnitDays ? 1 : 0;
}

/** After the last day of a window nothing can be done in it, so its ladder ends; an objection that was not made has lapsed. */
const COURSES: Readonly<Record<ReminderKind, (rules: LadderRules) => Course>> = {
  REEVALUATION: ({ ladderDays }) => ({ before: ladderDays, isOverdueTold: true, isRepeated: true }),
  STAGE_WINDOW: ({ windowLadderDays }) => ({ before: windowLadderDays, isOverdueTold: true, isRepeated: false }),
  OBJECTION: ({ windowLadderDays }) => ({ before: windowLadderDays, isOverdueTold: false, isRepeated: false }),
  FOLLOW_UP: ({ windowLadderDays }) => ({ before: windowLadderDays, isOverdueTold: true, isRepeated: true }),
  EVIDENCE_EXPIRY: ({ evidenceLadderDays }) => ({
    before: evidenceLadderDays,
    isOverdueTold: false,
    isRepeated: false,
  }),
  BOUNCING_ADDRESS: () => ({ before: [0], isOverdueTold: false, isRepeated: false }),
};

/** Rungs this close to the due day go out before quiet days rather than after them: after them they come too late. */
const LAST_RUNGS: readonly number[] = [1, 0];

export function isLastRung(stepDays: number): boolean {
  return LAST_RUNGS.includes(stepDays);
}

function overridesQuiet(kind: ReminderKind, stepDays: number, rules: ReminderRules): boolean {
  return isDuty(kind) && rules.statutoryKinds.includes(kind) && isLastRung(stepDays);
}

/**
 * The day on which a rung goes out (rules, section 7): from a quiet day to the next working day, the last two rungs to the one
 * before it.
 */
export function sendingDay({ stepDays, on }: Pick<Rung, 'stepDays' | 'on'>, calendar: WorkCalendar): CalendarDate {
  return isLastRung(stepDays) ? workingDayUpTo(on, calendar) : workingDayFrom(on, calendar);
}
