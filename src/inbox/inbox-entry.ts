import type { Language } from '../common/in-words.js';
import { type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import { type NoticeInWords, noticeInWords } from '../reminders/notice-in-words.js';
import type { InboxRow } from './inbox.repository.js';

export const INBOX_STATES = ['OPEN', 'DONE'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

/** A notice as its reader sees it. */
export interface InboxEntry {
  readonly row: InboxRow;
  readonly words: NoticeInWords;
  readonly state: InboxState;
  /** Negative once it is overdue; null when it is done. */
  readonly daysLeft: number | null;
}

export function inboxEntry(row: InboxRow, today: CalendarDate, language: Language): InboxEntry {
  const isOpen = row.endedBecause === null;
  return {
    row,
    words: noticeInWords(row, today, language),
    state: isOpen ? 'OPEN' : 'DONE',
    daysLeft: isOpen ? daysBetween(today, row.dueOn) : null,
  };
}
