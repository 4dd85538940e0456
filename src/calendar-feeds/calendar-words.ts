import type { Language } from '../common/in-words.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import type { DutyDeadline } from '../reminders/duty-deadline.js';
import { REMINDER_WORDS } from '../reminders/reminder-words.js';

/** What a calendar says in one language, besides what the mails of reminders say too. */
interface CalendarWords {
  /** In the place of titles that would name a person, or something of a unit that only its people know. */
  readonly anonymous: Readonly<Partial<Record<ReminderKind, string>>>;
  /** What kind of thing an event is, short. */
  readonly categories: Readonly<Record<ReminderKind, string>>;
}

const WORDS: Readonly<Record<Language, CalendarWords>> = {
  id: {
    anonymous: {
      EVIDENCE_EXPIRY: 'Data dukung habis masa berlakunya',
      BOUNCING_ADDRESS: 'Sebuah alamat surel selalu ditolak',
    },
    categories: {
      REEVALUATION: 'Evaluasi ulang',
      STAGE_WINDOW: 'Batas akhir tahap',
      OBJECTION: 'Sanggah',
      FOLLOW_UP: 'Tindak lanjut',
      EVIDENCE_EXPIRY: 'Data dukung',
      BOUNCING_ADDRESS: 'Alamat surel',
    },
  },
  en: {
    anonymous: { EVIDENCE_EXPIRY: 'Evidence expires', BOUNCING_ADDRESS: 'Mail to somebody is always refused' },
    categories: {
      REEVALUATION: 'Re-evaluation',
      STAGE_WINDOW: 'Last day of a stage',
      OBJECTION: 'Objection',
      FOLLOW_UP: 'Follow-up',
      EVIDENCE_EXPIRY: 'Evidence',
      BOUNCING_ADDRESS: 'Mail address',
    },
  },
};

/** What is due, without the unit and the day. A calendar lies with somebody else's servers, so it names no people and no evidence. */
export function titleOf({ kind, facts }: Pick<DutyDeadline, 'kind' | 'facts'>, language: Language): string {
  const { titles, stages } = REMINDER_WORDS[language];
  return WORDS[language].anonymous[kind] ?? titles[kind]({ kind, facts, personName: null }, stages);
}

/** What the reader can do about it. */
export function actionFor(kind: ReminderKind, language: Language): string {
  return REMINDER_WORDS[language].actions[kind];
}

export function categoryOf(kind: ReminderKind, language: Language): string {
  return WORDS[language].categories[kind];
}
