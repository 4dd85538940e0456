import { addDays, type CalendarDate } from './calendar-date.js';
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

/** One rung: so many days before the due day (after it when negative), and the day that is. */
export interface Rung {
  readonly stepDays: number;
  readonly on: CalendarDate;
}

/** Everything that is planned towards one due day, and what follows when nothing ends it. */
export interface Ladder {
  /** Earliest first. */
  readonly rungs: readonly Rung[];
  /** From the last rung on every so many days; null when that is the end. */
  readonly repeatDays: number | null;
}

/** What a kind of reminder does before and after the due day. */
interface Course {
  readonly before: readonly number[];
  readonly isOverdueTold: boolean;
  readonly isRepeated: boolean;
}

/** The ladder towards a due day. */
export function ladderFor(
  kind: ReminderKind,
  dueOn: CalendarDate,
  rules: ReminderRules & { readonly ladderDays: readonly number[] },
): Ladder {
  const { before, isOverdueTold, isRepeated } = courseOf(kind, rules);
  const escalations = [rules.escalateToUnitDays, rules.escalateToHeadDays, rules.escalateToTpiDays];
  const after = isOverdueTold ? [...rules.overdueDays, ...escalations].map((days) => -days) : [];
  const steps = [...new Set([...before, ...after])].sort((a, b) => b - a);
  return {
    rungs: steps.map((stepDays) => ({ stepDays, on: addDays(dueOn, -stepDays) })),
    repeatDays: isRepeated && rules.overdueRepeatDays > 0 ? rules.overdueRepeatDays : null,
  };
}

/** After the last day of a window nothing can be done in it, so its ladder ends; an objection that was not made has lapsed. */
function courseOf(kind: ReminderKind, rules: ReminderRules & { readonly ladderDays: readonly number[] }): Course {
  switch (kind) {
    case 'REEVALUATION':
      return { before: rules.ladderDays, isOverdueTold: true, isRepeated: true };
    case 'FOLLOW_UP':
      return { before: rules.windowLadderDays, isOverdueTold: true, isRepeated: true };
    case 'STAGE_WINDOW':
      return { before: rules.windowLadderDays, isOverdueTold: true, isRepeated: false };
    case 'OBJECTION':
      return { before: rules.windowLadderDays, isOverdueTold: false, isRepeated: false };
    case 'EVIDENCE_EXPIRY':
      return { before: rules.evidenceLadderDays, isOverdueTold: false, isRepeated: false };
    case 'BOUNCING_ADDRESS':
      return { before: [0], isOverdueTold: false, isRepeated: false };
  }
}

/** Rungs this close to the due day go out before quiet days rather than after them: after them they come too late. */
const LAST_RUNGS: readonly number[] = [1, 0];

export function isLastRung(stepDays: number): boolean {
  return LAST_RUNGS.includes(stepDays);
}

/** Whether a rung goes out in quiet times too. */
export function overridesQuiet(kind: ReminderKind, stepDays: number, rules: ReminderRules): boolean {
  return isDuty(kind) && rules.statutoryKinds.includes(kind) && isLastRung(stepDays);
}

/**
 * The day on which a rung goes out (rules, section 7): from a quiet day to the next working day, the last two rungs to the one
 * before it.
 */
export function sendingDay({ stepDays, on }: Rung, calendar: WorkCalendar): CalendarDate {
  return isLastRung(stepDays) ? workingDayUpTo(on, calendar) : workingDayFrom(on, calendar);
}
