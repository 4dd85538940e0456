import type { CycleWindow } from '../cycles/cycle.entity.js';
import type { Schedule } from '../cycles/cycles.service.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Stage } from '../domain/lifecycle.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import type { Due } from '../reminders/deadline.entity.js';
import type { AssessmentRow } from './assessment-row.js';

/** How far an assessment is. */
export interface Staged extends Pick<AssessmentRow, 'id' | 'unitId' | 'stage' | 'isSelfDetermined'> {
  readonly isObjectionFiled: boolean;
}

/** The kinds of deadlines that follow an assessment through its stages; at most one of them is open. */
export const STAGE_KINDS = ['STAGE_WINDOW', 'OBJECTION'] as const satisfies readonly ReminderKind[];

/**
 * What is due in the stage that an assessment is in: its last day; null while that is not known, and once it is concluded. In
 * OBJECTION it is the right to object, and once that was used the decision.
 */
export function stageDueOf(staged: Staged, { year, windows }: Pick<Schedule, 'year' | 'windows'>): Due | null {
  const { id: subjectId, unitId: workUnitId, stage, isSelfDetermined, isObjectionFiled } = staged;
  const dueOn = lastDayOf(staged, windows);
  if (dueOn === null) return null;
  const due = { subjectId, workUnitId, assessmentId: subjectId, dueOn };
  if (stage === 'OBJECTION' && !isObjectionFiled) return { ...due, kind: 'OBJECTION', facts: { year } };
  const facts = { stage, year, ...(isSelfDetermined ? { isSelfDetermined } : {}) };
  return { ...due, kind: 'STAGE_WINDOW', facts };
}

/** The stages whose deadlines depend on the window of a stage. */
export function stagesDueBy(stage: Stage): readonly Stage[] {
  return stage === 'DESK_EVALUATION' ? ['DESK_EVALUATION', 'OBJECTION'] : [stage];
}

/** An objection may be decided in either window, its own or that of the desk. */
function lastDayOf({ stage, isObjectionFiled }: Staged, windows: readonly CycleWindow[]): CalendarDate | null {
  const stages: readonly Stage[] = isObjectionFiled ? ['OBJECTION', 'DESK_EVALUATION'] : [stage];
  const days = windows.filter((window) => stages.includes(window.stage)).map(({ closesOn }) => closesOn);
  return days.toSorted().at(-1) ?? null;
}
