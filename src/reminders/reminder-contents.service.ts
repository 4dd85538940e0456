import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { partition } from '../common/partition.js';
import { publicUrl } from '../config/public-url.js';
import { Settings } from '../config/settings.js';
import type { Tx } from '../database/transactions.js';
import { isDuty } from '../domain/reminder-kind.js';
import { type Content, MailingContents, type SealedMailing } from '../mailings/mailing-contents.js';
import type { Preference } from '../preferences/preference.js';
import { Preferences } from '../preferences/preferences.service.js';
import { Unsubscriptions } from '../preferences/unsubscriptions.service.js';
import { type NoticeRow, NoticesRepository } from './notices.repository.js';
import { wordLetter } from './reminder-letter.js';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';

/** What a mail of reminders says at the moment it is sent: what was cancelled or switched off since is not in it. */
@Injectable()
export class ReminderContents extends MailingContents {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly preferences: Preferences,
    private readonly unsubscriptions: Unsubscriptions,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(tx: Tx, mailing: SealedMailing): Promise<Content> {
    const all = await this.notices.lockOf(tx, mailing.id);
    const standing = all.filter(({ isCancelled }) => !isCancelled);
    if (standing.length === 0) return { nothingBecause: 'cancelled' };
    const wish = (await this.preferences.of([mailing.recipientId])).get(mailing.recipientId) as Preference;
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
    const escalated = notices.filter(({ escalation }) => escalation > 0).map(({ deadlineId }) => deadlineId);
    const earlier = escalated.length === 0 ? [] : await this.notices.earlier([...new Set(escalated)]);
    const site = publicUrl(this.settings);
    const unsubscribeUrl = await this.unsubscribeUrl(tx, recipientId, notices);
    const letter = wordLetter({ name, language, today: this.clock.today(), notices, earlier, site, unsubscribeUrl });
    const headers = unsubscribeUrl === null ? {} : { headers: unsubscribeHeaders(unsubscribeUrl) };
    return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter), ...headers };
  }

  private async unsubscribeUrl(tx: Tx, recipientId: string, notices: readonly NoticeRow[]): Promise<string | null> {
    const tips = [...new Set(notices.map(({ kind }) => kind))].filter((kind) => !isDuty(kind));
    if (tips.length === 0) return null;
    const token = await this.unsubscriptions.issue(tx, recipientId, tips);
    return `${publicUrl(this.settings)}/unsubscribe/${token}`;
  }
}

/** RFC 8058; mail programs honour the one click for https alone. */
function unsubscribeHeaders(url: string): Readonly<Record<string, string>> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
