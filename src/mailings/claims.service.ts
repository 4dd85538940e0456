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
import { type Content, MailingContents } from './mailing-contents.js';
import type { DueMail } from './mailings.service.js';

/** Longer than any mail server is waited for (Mailer: one minute). */
const LEASE_MS = 5 * 60 * 1000;
/** So much of a lease is enough for one mail, and to write down what became of it. */
const ENOUGH_MS = 2 * 60 * 1000;

/** One try to send one mail: ours alone until its lease ends. */
export interface Claim {
  readonly attemptId: string;
  readonly mailing: ClaimedRow;
  readonly mail: Mail;
  readonly leasedUntil: Date;
}

type ToSay = Content | { readonly nothingBecause: 'account-closed' };

/** Beginning and settling the tries to send a mail, each batch in one transaction. */
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
   * Of all that are neither settled, nor somebody else's at this moment, nor without anything left to say; of one person's only
   * one at a time: two cannot become the digest of one day.
   */
  async make(tx: Tx, mails: readonly DueMail[]): Promise<Claim[]> {
    const now = this.clock.now();
    const days = new Map(mails.map(({ id, day }) => [id, day]));
    const rows = await this.attempts.lock(tx, [...days.keys()]);
    const ours = onePerPerson(rows.filter((row) => isFree(row, now)));
    if (ours.length === 0) return [];
    const begun = ours.map(({ id, openAttemptId }) => ({ id, openAttemptId, today: days.get(id) as CalendarDate }));
    const lease = { startedAt: now, leasedUntil: new Date(now.getTime() + LEASE_MS) };
    const attempts = await this.attempts.begin(tx, begun, lease);
    const contents = await this.contentsOf(tx, ours);
    const claims: Claim[] = [];
    for (const mailing of ours) {
      const attemptId = attempts.get(mailing.id) as string;
      const content = contents(mailing);
      const { leasedUntil } = lease;
      if ('mail' in content)
        claims.push({ attemptId, mailing, mail: this.addressed(mailing, content.mail), leasedUntil });
      else await this.suppress(tx, mailing.id, attemptId, content.nothingBecause);
    }
    return claims;
  }

  /** Those that are ours for as long as the next mail may take: a slow mail server can have used up the lease of all. */
  async stillOurs(claims: readonly Claim[]): Promise<readonly Claim[]> {
    const now = this.clock.now();
    const enough = new Date(now.getTime() + ENOUGH_MS);
    if (claims.every(({ leasedUntil }) => leasedUntil >= enough)) return claims;
    const leasedUntil = new Date(now.getTime() + LEASE_MS);
    const ids = claims.map(({ attemptId }) => attemptId);
    const renewed = await this.attempts.renew(ids, now, leasedUntil);
    return claims.filter(({ attemptId }) => renewed.has(attemptId)).map((claim) => ({ ...claim, leasedUntil }));
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

  private async contentsOf(tx: Tx, mailings: readonly ClaimedRow[]): Promise<(mailing: ClaimedRow) => ToSay> {
    const readable = mailings.filter(({ isClosed }) => !isClosed);
    const contents = await this.contents.of(tx, readable);
    return ({ id }) => contents.get(id) ?? { nothingBecause: 'account-closed' };
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

function isFree({ isSettled, leasedUntil }: ClaimedRow, now: Date): boolean {
  return !isSettled && (leasedUntil === null || leasedUntil <= now);
}

function onePerPerson(rows: readonly ClaimedRow[]): ClaimedRow[] {
  return [...new Map(rows.map((row) => [row.recipientId, row])).values()];
}
