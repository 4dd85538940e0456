import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { partition } from '../common/partition.js';
import type { Tx } from '../database/transactions.js';
import { type Content, MailingContents, type SealedMailing } from '../mailings/mailing-contents.js';
import type { Preference } from '../preferences/preference.js';
import { Preferences } from '../preferences/preferences.service.js';
import { Unsubscriptions } from '../preferences/unsubscriptions.service.js';
import { LetterWriting, tipsIn } from './letter-writing.service.js';
import { type NoticeRow, NoticesRepository } from './notices.repository.js';

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
    const contents = new Map<string, Content>();
    for (const mailing of mailings) {
      const standing = all.filter(({ mailingId, isCancelled }) => mailingId === mailing.id && !isCancelled);
      const wish = wishes.get(mailing.recipientId) as Preference;
      contents.set(mailing.id, await this.contentOf(tx, mailing, wish, standing));
    }
    return contents;
  }

  private async contentOf(
    tx: Tx,
    mailing: SealedMailing,
    wish: Preference,
    standing: readonly NoticeRow[],
  ): Promise<Content> {
    if (standing.length === 0) return { nothingBecause: 'cancelled' };
    const [wanted, unwanted] = partition(standing, ({ kind }) => wish.mailFor(kind) !== 'OFF');
    await this.notices.unmail(
      tx,
      unwanted.map(({ noticeId }) => noticeId),
    );
    if (wanted.length === 0) return { nothingBecause: 'preference' };
    return { mail: await this.mail(tx, mailing, wish, wanted) };
  }

  private async mail(
    tx: Tx,
    { recipientId, name }: SealedMailing,
    { language }: Preference,
    notices: readonly NoticeRow[],
  ) {
    const today = this.clock.today();
    const unsubscribeToken = await this.unsubscribeToken(tx, recipientId, notices);
    const { unsubscribeUrl, ...mail } = await this.letters.write({ name, language, today, notices, unsubscribeToken });
    const headers = unsubscribeUrl === null ? {} : { headers: unsubscribeHeaders(unsubscribeUrl) };
    return { ...mail, ...headers };
  }

  private async unsubscribeToken(tx: Tx, recipientId: string, notices: readonly NoticeRow[]): Promise<string | null> {
    const tips = tipsIn(notices);
    return tips.length === 0 ? null : this.unsubscriptions.issue(tx, recipientId, tips);
  }
}

/** RFC 8058; mail programs honour the one click for https alone. */
function unsubscribeHeaders(url: string): Readonly<Record<string, string>> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
