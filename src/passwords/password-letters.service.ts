import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { createSecretToken } from '../common/secret-token.js';
import { Settings } from '../config/settings.js';
import type { Tx } from '../database/transactions.js';
import type { MailRefused } from '../mail/mail.errors.js';
import type { Mail } from '../mail/mailer.js';
import { messageIdOf } from '../mail/message-id.js';
import { Preferences } from '../preferences/preferences.service.js';
import { passwordMail } from './password-mail.js';
import { PasswordLinksRepository, type UnsentLink } from './password-links.repository.js';

/** Longer than any mail server is waited for (Mailer: one minute). */
const LEASE_MS = 5 * 60 * 1000;
/** A person is sent one link in so long a time, however often somebody asks. */
const PAUSE_MS = 5 * 60 * 1000;

/** A mail with a link that is ours alone to send until the lease ends. */
export interface PasswordLetter {
  readonly linkId: string;
  readonly mail: Mail;
}

/** Which links are mailed and what the mail says; each method inside the transaction of whoever sends it. */
@Injectable()
export class PasswordLetters {
  constructor(
    private readonly links: PasswordLinksRepository,
    private readonly preferences: Preferences,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Makes the token, and ends the links that the person had before. null when nothing is to be sent, or not by us. */
  async claim(tx: Tx, linkId: string): Promise<PasswordLetter | null> {
    const link = await this.links.lockUnsent(tx, linkId);
    const now = this.clock.now();
    if (link?.leasedUntil != null && link.leasedUntil > now) return null;
    if (link === null || !(await this.isWanted(tx, link, now))) {
      await this.links.drop(tx, linkId);
      return null;
    }
    const { token, hash } = createSecretToken();
    await this.links.lease(tx, linkId, hash, new Date(now.getTime() + LEASE_MS));
    await this.links.supersede(tx, link.accountId, linkId, now);
    return { linkId, mail: await this.mailOf(link, token) };
  }

  async settleSent(tx: Tx, { linkId }: PasswordLetter): Promise<void> {
    await this.links.settleSent(tx, linkId, this.clock.now());
  }

  /** What was refused for good stands with the invitation; anything else may be tried again at once. */
  async settleRefused(tx: Tx, { linkId }: PasswordLetter, { kind, response }: MailRefused): Promise<void> {
    if (kind === 'temporary') await this.links.release(tx, linkId);
    else await this.links.settleRefused(tx, linkId, this.clock.now(), response);
  }

  private async isWanted(tx: Tx, link: UnsentLink, now: Date): Promise<boolean> {
    if (link.isClosed || link.expiresAt <= now) return false;
    if (link.kind === 'INVITATION') return true;
    return !(await this.links.isFollowing(tx, link, new Date(link.askedAt.getTime() - PAUSE_MS)));
  }

  private async mailOf(link: UnsentLink, token: string): Promise<Mail> {
    const preferences = await this.preferences.of([link.accountId]);
    const language = preferences.get(link.accountId)?.language ?? 'id';
    const words = passwordMail({ ...link, language, token, settings: this.settings });
    return { ...words, to: link.email, messageId: messageIdOf(link.id, this.settings, 'password') };
  }
}
