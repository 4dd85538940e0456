import { addDays, type CalendarDate } from '../domain/calendar-date.js';
import { isWorkingDay, workingDayFrom, workingDayUpTo, type WorkCalendar } from '../domain/working-days.js';

/** The days of the ladder that go out on one day, for units that work by one calendar; null where none do. */
export interface DueDays {
  /** Whose units; null: those of every other institution. */
  readonly institutionId: string | null;
  /** What overrides quiet times. */
  readonly statutory: Span;
  readonly regular: Span | null;
  /** The last two rungs, which go out before a quiet day instead of after it. */
  readonly last: Span | null;
}

/** First and last day; `from` null: however old. */
export interface Span {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
}

/** What is due by `today`: everything that was not said before, too (domain/reminder-ladder.ts, sendingDay). */
export function dueBy(today: CalendarDate, institutionId: string | null, calendar: WorkCalendar): DueDays {
  const statutory = { from: null, to: today };
  if (!isWorkingDay(today, calendar)) return { institutionId, statutory, regular: null, last: null };
  const last = { from: null, to: addDays(workingDayFrom(addDays(today, 1), calendar), -1) };
  return { institutionId, statutory, regular: statutory, last };
}

/** What goes out on `day` itself when everything before it was said in time. */
export function dueOnlyOn(day: CalendarDate, institutionId: string | null, calendar: WorkCalendar): DueDays {
  const due = dueBy(day, institutionId, calendar);
  const from = addDays(workingDayUpTo(addDays(day, -1), calendar), 1);
  return {
    institutionId,
    statutory: { ...due.statutory, from: day },
    regular: due.regular && { ...due.regular, from },
    last: due.last && { ...due.last, from: day },
  };
}
