import type { Language } from '../common/in-words.js';
import {
  defaultMailChoice,
  isDuty,
  type MailChoice,
  mailChoicesFor,
  type ReminderKind,
} from '../domain/reminder-kind.js';

/** Of people who have not chosen. */
export const DEFAULT_LANGUAGE: Language = 'id';

/** How a kind of reminder reaches somebody. */
export interface KindChoice {
  readonly mail: MailChoice;
  readonly isInInbox: boolean;
}

/** How one person wants to be reminded; where they chose nothing, by the defaults. */
export interface Preference {
  readonly language: Language;
  /** Never OFF for a duty. */
  mailFor(kind: ReminderKind): MailChoice;
  /** Always true for a duty. */
  isInInbox(kind: ReminderKind): boolean;
}

/** What somebody chose, as it is kept. */
export interface Chosen {
  readonly language: Language | null;
  readonly kinds: readonly (KindChoice & { readonly kind: ReminderKind })[];
}

/** The floor holds whatever is kept: a kind may have become a duty since it was switched off. */
export function preferenceFrom({ language, kinds }: Chosen): Preference {
  const chosen = new Map(kinds.map((choice) => [choice.kind, choice]));
  const mailFor = (kind: ReminderKind): MailChoice => {
    const mail = chosen.get(kind)?.mail;
    return mail !== undefined && mailChoicesFor(kind).includes(mail) ? mail : defaultMailChoice(kind);
  };
  const isInInbox = (kind: ReminderKind): boolean => isDuty(kind) || (chosen.get(kind)?.isInInbox ?? true);
  return { language: language ?? DEFAULT_LANGUAGE, mailFor, isInInbox };
}
