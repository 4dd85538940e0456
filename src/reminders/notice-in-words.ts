import type { Language } from '../common/in-words.js';
import { type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import type { NoticeRow } from './notices.repository.js';
import { placeOf } from './reminder-place.js';
import { REMINDER_WORDS } from './reminder-words.js';

/** What words need to know of a notice. */
export type ToldNotice = Pick<
  NoticeRow,
  'kind' | 'subjectId' | 'assessmentId' | 'workUnitId' | 'facts' | 'personName' | 'dueOn'
>;

/** One notice as people read it, in a mail and inside the program alike. */
export interface NoticeInWords {
  readonly title: string;
  /** The day, and how far away it is: `4 Maret 2026 (lewat 3 hari)`. */
  readonly due: string;
  readonly action: string;
  /** The path of the web client on which it is done. */
  readonly place: string;
}

/** @param today the day from which what is left is counted. */
export function noticeInWords(notice: ToldNotice, today: CalendarDate, language: Language): NoticeInWords {
  const words = REMINDER_WORDS[language];
  return {
    title: words.titles[notice.kind](notice, words.stages),
    due: words.due(notice.dueOn, words.when(daysBetween(today, notice.dueOn))),
    action: words.actions[notice.kind],
    place: placeOf(notice),
  };
}
