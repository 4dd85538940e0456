import { Injectable } from '@nestjs/common';
import { publicUrl } from '../config/public-url.js';
import { Settings } from '../config/settings.js';
import { isDuty, type ReminderKind } from '../domain/reminder-kind.js';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import { type EarlierNotice, NoticesRepository } from './notices.repository.js';
import { type LetterNotice, type ReminderLetter, wordLetter } from './reminder-letter.js';

/** What is to be said. */
export interface Draft extends Pick<ReminderLetter, 'name' | 'language' | 'today' | 'notices'> {
  /** Of the link by which the tips in it can be left; null where it has none. */
  readonly unsubscribeToken: string | null;
}

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly unsubscribeUrl: string | null;
}

/** Writing a letter of reminders, to be sent or only looked at: both say the same. */
@Injectable()
export class LetterWriting {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly settings: Settings,
  ) {}

  /** In the order of the drafts; at most one statement, however many they are. */
  async writeAll(drafts: readonly Draft[]): Promise<WrittenLetter[]> {
    const notices = drafts.flatMap((draft) => draft.notices);
    const escalated = notices.filter(({ escalation }) => escalation > 0).map(({ deadlineId }) => deadlineId);
    const earlier = escalated.length === 0 ? [] : await this.notices.earlier([...new Set(escalated)]);
    return drafts.map((draft) => this.written(draft, earlier));
  }

  async write(draft: Draft): Promise<WrittenLetter> {
    const [letter] = await this.writeAll([draft]);
    return letter as WrittenLetter;
  }

  /** `earlier` may be about more than what it says. */
  private written({ unsubscribeToken, ...draft }: Draft, earlier: readonly EarlierNotice[]): WrittenLetter {
    const site = publicUrl(this.settings);
    const unsubscribeUrl = unsubscribeToken === null ? null : `${site}/unsubscribe/${unsubscribeToken}`;
    const letter = wordLetter({ ...draft, earlier, site, unsubscribeUrl });
    return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter), unsubscribeUrl };
  }
}

/** The kinds among them that nobody depends on. */
export function tipsIn(notices: readonly Pick<LetterNotice, 'kind'>[]): ReminderKind[] {
  return [...new Set(notices.map(({ kind }) => kind))].filter((kind) => !isDuty(kind));
}
