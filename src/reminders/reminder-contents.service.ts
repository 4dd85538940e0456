import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { partition } from '../common/partition.js';
import type { Tx } from '../database/transactions.js';
import { type Content, MailingContents, type SealedMailing } from '../mailings/mailing-contents.js';
import type { Preference } from '../preferences/preference.js';
import { Preferences } from '../preferences/preferences.service.js';
import { Unsubscriptions } from '../preferences/unsubscriptions.service.js';
import { type Draft, LetterWriting, tipsIn } from './letter-writing.service.js';
import { type MailedRow, type NoticeRow, NoticesRepository } from './notices.repository.js';

type Mailed = Extract<Content, { mail: object }>['mail'];

/** What is in a mail, by whether its reader still wants it mailed; what was cancelled is in neither. */
interface SortedOut {
  readonly mailing: SealedMailing;
  readonly wish: Preference;
  readonly wanted: readonly NoticeRow[];
  readonly unwanted: readonly NoticeRow[];
}

/** What a mail of reminders says at the moment it is sent: what was cancelled or switched off since is not in it. */
@Injectable()
export class ReminderContents extends MailingContents {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly preferences: Preferences,
    private readonly unsubscriptions: Unsubscriptions,
    private readonly letters: LetterWriting,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(tx: Tx, mailings: readonly SealedMailing[]): Promise<ReadonlyMap<string, Content>> {
    if (mailings.length === 0) return new Map();
    const all = await this.notices.lockOf(
      tx,
      mailings.map(({ id }) => id),
    );
    const wishes = await this.preferences.of(mailings.map(({ recipientId }) => recipientId));
    const sorted = mailings.map((mailing) => sortedOut(mailing, all, wishes.get(mailing.recipientId) as Preference));
    const unwanted = sorted.flatMap((each) => each.unwanted.map(({ noticeId }) => noticeId));
    await this.notices.unmail(tx, unwanted);
    const [said, silent] = partition(sorted, ({ wanted }) => wanted.length > 0);
    const mails = await this.mails(tx, said);
    return new Map<string, Content>([
      ...said.map(({ mailing }, place) => [mailing.id, { mail: mails[place] as Mailed }] as const),
      ...silent.map((each) => [each.mailing.id, { nothingBecause: reasonOf(each) }] as const),
    ]);
  }

  /** In the order of what they say. */
  private async mails(tx: Tx, said: readonly SortedOut[]): Promise<Mailed[]> {
    const today = this.clock.today();
    const drafts: Draft[] = [];
    for (const { mailing, wish, wanted: notices } of said) {
      const unsubscribeToken = await this.unsubscribeToken(tx, mailing.recipientId, notices);
      drafts.push({ name: mailing.name, language: wish.language, today, notices, unsubscribeToken });
    }
    const letters = await this.letters.writeAll(drafts);
    return letters.map(({ unsubscribeUrl, ...mail }) =>
      unsubscribeUrl === null ? mail : { ...mail, headers: unsubscribeHeaders(unsubscribeUrl) },
    );
  }

  private async unsubscribeToken(tx: Tx, recipientId: string, notices: readonly NoticeRow[]): Promise<string | null> {
    const tips = tipsIn(notices);
    return tips.length === 0 ? null : this.unsubscriptions.issue(tx, recipientId, tips);
  }
}

function sortedOut(mailing: SealedMailing, all: readonly MailedRow[], wish: Preference): SortedOut {
  const standing = all.filter(({ mailingId, isCancelled }) => mailingId === mailing.id && !isCancelled);
  const [wanted, unwanted] = partition(standing, ({ kind }) => wish.mailFor(kind) !== 'OFF');
  return { mailing, wish, wanted, unwanted };
}

function reasonOf({ unwanted }: SortedOut): 'cancelled' | 'preference' {
  return unwanted.length === 0 ? 'cancelled' : 'preference';
}

/** RFC 8058; mail programs honour the one click for https alone. */
function unsubscribeHeaders(url: string): Readonly<Record<string, string>> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
