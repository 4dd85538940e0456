import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { MailRefused } from '../mail/mail.errors.js';
import type { Mail } from '../mail/mailer.js';
import { messageIdOf } from '../mail/message-id.js';
import { BouncingAddressesRepository } from './bouncing-addresses.repository.js';
import type { GivenUpReason } from './mailing.entity.js';
import { type ClaimedRow, MailingAttemptsRepository } from './mailing-attempts.repository.js';
import { MailingContents } from './mailing-contents.js';

/** Longer than any mail server is waited for (Mailer: one minute). */
const LEASE_MS = 5 * 60 * 1000;

/** One try to send one mail: ours alone until its lease ends. */
export interface Claim {
  readonly attemptId: string;
  readonly mailing: ClaimedRow;
  readonly mail: Mail;
}

/** Beginning and settling the tries to send a mail, each in one transaction. */
@Injectable()
export class Claims {
  constructor(
    private readonly attempts: MailingAttemptsRepository,
    private readonly bouncing: BouncingAddressesRepository,
    private readonly contents: MailingContents,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * null when it is settled, somebody else's at this moment, or says nothing any more.
   *
   * @param day today, where the recipient is: a digest is the digest of the day on which it goes out.
   */
  async make(tx: Tx, id: string, day: CalendarDate): Promise<Claim | null> {
    const mailing = await this.attempts.lock(tx, id);
    const now = this.clock.now();
    if (mailing === null || mailing.isSettled || (mailing.leasedUntil !== null && mailing.leasedUntil > now))
      return null;
    const times = { startedAt: now, leasedUntil: new Date(now.getTime() + LEASE_MS), day };
    const attemptId = await this.attempts.begin(tx, mailing, times);
    const content = mailing.isClosed
      ? ({ nothingBecause: 'account-closed' } as const)
      : await this.contents.of(tx, mailing);
    if ('mail' in content) return { attemptId, mailing, mail: this.addressed(mailing, content.mail) };
    await this.suppress(tx, id, attemptId, content.nothingBecause);
    return null;
  }

  /** A transaction of its own. */
  async settleSent({ attemptId, mailing }: Claim, response: string): Promise<void> {
    await this.attempts.settleSent({ attemptId, mailing, response, at: this.clock.now() });
  }

  /**
   * What was refused for good is given up and counted as a bounce; what nobody has for certain may take in more. A try whose
   * lease ran out has no say any more: the mail is in somebody else's hands.
   */
  async settleRefused(
    tx: Tx,
    { attemptId, mailing }: Claim,
    { kind, response, isCertain }: MailRefused,
  ): Promise<void> {
    const at = this.clock.now();
    const outcome = kind === 'permanent' ? 'BOUNCED' : 'DEFERRED';
    await this.attempts.hold(tx, mailing.id);
    if (!(await this.attempts.settle(tx, { attemptId, outcome, response, at }))) return;
    if (kind === 'temporary') return isCertain ? this.attempts.unseal(tx, mailing.id) : undefined;
    await this.attempts.giveUp(tx, mailing.id, at, 'bounced');
    await this.bouncing.count(tx, mailing.recipientId, response, at);
  }

  private async suppress(tx: Tx, id: string, attemptId: string, because: GivenUpReason): Promise<void> {
    const at = this.clock.now();
    await this.attempts.settle(tx, { attemptId, outcome: 'SUPPRESSED', response: because, at });
    await this.attempts.giveUp(tx, id, at, because);
  }

  private addressed({ id, email }: ClaimedRow, mail: Omit<Mail, 'to' | 'messageId'>): Mail {
    return { ...mail, to: email, messageId: messageIdOf(id, this.settings) };
  }
}
