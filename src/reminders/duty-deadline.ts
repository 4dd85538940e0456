import type { CalendarDate } from '../domain/calendar-date.js';
import type { Escalation } from '../domain/reminder-ladder.js';
import type { Deadline } from './deadline.entity.js';

/** A deadline with the unit it is due at, and how far its reminders have been escalated. */
export interface DutyDeadline extends Omit<Deadline, 'closedBecause'> {
  readonly unitName: string;
  readonly institutionId: string;
  readonly escalation: Escalation;
}

/** Which deadlines are looked at: those due on these days, unless they were closed by `closedBy`. */
export interface DutySpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly closedBy: Date;
}
