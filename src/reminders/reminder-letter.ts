import { dayInWords, type Language } from '../common/in-words.js';
import { type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import type { EarlierNotice, NoticeRow } from './notices.repository.js';
import { noticeInWords } from './notice-in-words.js';
import { REMINDER_WORDS, type ReminderWords } from './reminder-words.js';

/** What is to be said, to whom, on which day. */
export interface ReminderLetter {
  readonly name: string;
  readonly language: Language;
  readonly today: CalendarDate;
  readonly notices: readonly LetterNotice[];
  readonly earlier: readonly EarlierNotice[];
  /** Address of the product, without a slash at the end. */
  readonly site: string;
  /** Where the tips in it can be left; null where it has none. */
  readonly unsubscribeUrl: string | null;
}

export type LetterNotice = Omit<NoticeRow, 'noticeId' | 'isCancelled' | 'version' | 'sendOn'>;

/** One thing that is due, in words. */
export interface LetterItem {
  readonly title: string;
  readonly due: string;
  readonly action: string;
  /** When and to whom it was said before, once it is escalated. */
  readonly earlier: string | null;
  readonly url: string;
  readonly isOverdue: boolean;
}

export interface LetterGroup {
  readonly unitName: string;
  readonly items: readonly LetterItem[];
}

/** A letter in words, before it becomes text or HTML. */
export interface WordedLetter {
  readonly language: Language;
  readonly words: ReminderWords;
  readonly subject: string;
  readonly greeting: string;
  readonly intro: string;
  readonly groups: readonly LetterGroup[];
  /** How many things it leaves out. */
  readonly leftOut: number;
  readonly isStatutory: boolean;
  readonly site: string;
  readonly unsubscribeUrl: string | null;
}

/** A phone shows this much; the inbox has the rest. */
const LONGEST = 60;

/** Grouped by unit, what is due first standing first. What is left are the days from `today`: a mail may go out late. */
export function wordLetter(letter: ReminderLetter): WordedLetter {
  const words = REMINDER_WORDS[letter.language];
  const notices = letter.notices.toSorted(
    (a, b) => a.dueOn.localeCompare(b.dueOn) || a.unitName.localeCompare(b.unitName) || a.id.localeCompare(b.id),
  );
  const isStatutory = notices.some(({ overridesQuiet }) => overridesQuiet);
  const mark = isStatutory ? `${words.statutory} ` : '';
  return {
    language: letter.language,
    words,
    subject: `${mark}${subjectOf(notices, letter, words)}`,
    greeting: words.greeting(letter.name),
    intro: words.intro(letter.today, holdersIn(notices, words)),
    groups: groupsOf(notices.slice(0, LONGEST), letter, words),
    leftOut: Math.max(0, notices.length - LONGEST),
    isStatutory,
    site: letter.site,
    unsubscribeUrl: letter.unsubscribeUrl,
  };
}

function holdersIn(notices: readonly LetterNotice[], words: ReminderWords): string[] {
  return [...new Set(notices.map(({ heldAs }) => words.holders[heldAs]))];
}

function subjectOf(notices: readonly LetterNotice[], { today }: ReminderLetter, words: ReminderWords): string {
  const [only, ...others] = notices;
  if (only !== undefined && others.length === 0)
    return `${words.titles[only.kind](only, words.stages)} ${only.unitName}: ${words.when(daysBetween(today, only.dueOn))}`;
  const overdue = notices.filter(({ dueOn }) => dueOn < today).length;
  return `Zona Integritas: ${words.severalDue(notices.length, overdue)}`;
}

function groupsOf(notices: readonly LetterNotice[], letter: ReminderLetter, words: ReminderWords): LetterGroup[] {
  const groups = new Map<string, { unitName: string; items: LetterItem[] }>();
  for (const notice of notices) {
    const group = groups.get(notice.workUnitId) ?? { unitName: notice.unitName, items: [] };
    group.items.push(itemOf(notice, letter, words));
    groups.set(notice.workUnitId, group);
  }
  return [...groups.values()];
}

function itemOf(
  notice: LetterNotice,
  { today, site, earlier, language }: ReminderLetter,
  words: ReminderWords,
): LetterItem {
  const told = earlier
    .filter(({ deadlineId, sentOn }) => notice.escalation > 0 && deadlineId === notice.deadlineId && sentOn < today)
    .map(
      ({ sentOn, holders }) =>
        `${dayInWords(sentOn, language)} (${holders.map((one) => words.holders[one]).join(', ')})`,
    );
  const { place, ...said } = noticeInWords(notice, today, language);
  return {
    ...said,
    earlier: told.length > 0 ? words.earlier(told) : null,
    url: `${site}${place}`,
    isOverdue: notice.dueOn < today,
  };
}
