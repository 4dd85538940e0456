import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { MailRefused } from '../mail/mail.errors.js';
import { Mailer } from '../mail/mailer.js';
import { type Claim, Claims } from './claims.service.js';
import type { DueMail } from './mailings.service.js';
import { SettlingSent } from './settling-sent.service.js';

/** What became of mails that somebody tried to send. */
interface Tried {
  /** Those that the server took, each until it is written down. */
  readonly sent: Promise<void>[];
  readonly refusals: MailRefused[];
}

/**
 * Sends mails: claim (an attempt row with a lease for each, committed), send outside any transaction, settle while the next is sent.
 * Between the server's 250 and the settling a crash may repeat a mail once a lease, under the same Message-ID.
 */
@Injectable()
export class MailingDelivering {
  constructor(
    private readonly claims: Claims,
    private readonly mailer: Mailer,
    private readonly settling: SettlingSent,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends those that nobody else has in hand, one after the other, and answers how many. Throws the first MailRefused that is worth
   * trying again later, when all have been tried.
   */
  async deliver(mails: readonly DueMail[]): Promise<number> {
    const claims = await this.transactions.run((tx) => this.claims.make(tx, mails));
    const tried: Tried = { sent: [], refusals: [] };
    try {
      await this.sendAll(claims, tried);
    } finally {
      await Promise.allSettled(tried.sent);
    }
    await Promise.all(tried.sent);
    const again = tried.refusals.find(({ kind }) => kind === 'temporary');
    if (again !== undefined) throw again;
    return tried.sent.length;
  }

  private async sendAll(claims: readonly Claim[], tried: Tried): Promise<void> {
    let left = await this.claims.stillOurs(claims);
    for (let next = left[0]; next !== undefined; next = left[0]) {
      await this.send(next, tried);
      left = await this.claims.stillOurs(left.slice(1));
    }
  }

  private async send(claim: Claim, { sent, refusals }: Tried): Promise<void> {
    const { attemptId, mailing, mail } = claim;
    try {
      const { response } = await this.mailer.send(mail);
      const settled = this.settling.settle({ attemptId, mailing, response, at: this.clock.now() });
      // Waited for when all have been tried: until then nobody has seen a failure.
      settled.catch(() => undefined);
      sent.push(settled);
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await this.transactions.run((tx) => this.claims.settleRefused(tx, claim, error));
      refusals.push(error);
    }
  }
}
