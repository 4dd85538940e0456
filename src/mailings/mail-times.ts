import { addDays, type CalendarDate, dayIn } from '../domain/calendar-date.js';
import { allowedFrom, instantAt, workingDayFrom, type WorkTimes } from '../domain/working-days.js';
import type { MailingForm } from '../domain/mailing-form.js';

/** When a mail goes out, and of which day it is. */
export interface MailTime {
  readonly day: CalendarDate;
  readonly sendAfter: Date;
}

/**
 * When what is made out now goes out by mail (reminders.md: digest, quiet times): a statutory cutoff at once, other urgent
 * kinds as soon as it is not quiet, the rest with the digest: that of today unless it has gone out, at once if its time is past.
 *
 * @param lastDigestOn the last day of which the person has a digest already; null if none from today on.
 */
export function mailTime(form: MailingForm, now: Date, times: WorkTimes, lastDigestOn: CalendarDate | null): MailTime {
  const today = dayIn(times.hours.zone, now);
  if (form === 'STATUTORY') return { day: today, sendAfter: now };
  const allowed = allowedFrom(now, times.hours, times.calendar);
  const next = dayIn(times.hours.zone, allowed);
  if (form === 'AT_ONCE') return { day: next, sendAfter: allowed };
  const isTaken = lastDigestOn !== null && lastDigestOn >= next;
  const day = isTaken ? workingDayFrom(addDays(lastDigestOn, 1), times.calendar) : next;
  const digestAt = instantAt(times.hours.zone, day, times.hours.digestAt);
  return { day, sendAfter: digestAt > now ? digestAt : allowed };
}
