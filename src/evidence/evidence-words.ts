import type { CalendarDate } from '../domain/calendar-date.js';

/** The days something is about, whenever it was brought in; null where it has no beginning or end. */
export interface Period {
  readonly validFrom: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
}

/** What people say about a piece of evidence. */
export interface EvidenceWords extends Period {
  readonly title: string;
}
