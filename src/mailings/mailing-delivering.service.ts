import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { MailRefused } from '../mail/mail.errors.js';
import { Mailer, type MailReceipt } from '../mail/mailer.js';
import { type Claim, Claims } from './claims.service.js';
import type { DueMail } from './mailings.service.js';

/**
 * Sends mails: claim (an attempt row with a lease for each, committed), send outside any transaction, settle. Between the server's
 * 250 and the settling a crash may repeat a mail once a lease, under the same Message-ID.
 */
@Injectable()
export class MailingDelivering {
  constructor(
    private readonly claims: Claims,
    private readonly mailer: Mailer,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Sends those that nobody else has in hand, one after the other, and answers how many: so few that all are done within their lease.
   * Each is settled while the next is sent; once one cannot be, no other is begun. Throws the first MailRefused that is worth trying
   * again later, when all have been tried.
   */
  async deliver(mails: readonly DueMail[]): Promise<number> {
    const claims = await this.transactions.run((tx) => this.claims.make(tx, mails));
    const answers: Answer[] = [];
    const settling: Promise<void>[] = [];
    const failures: unknown[] = [];
    for (const claim of claims) {
      if (failures.length > 0) break;
      const answer = await this.send(claim);
      answers.push(answer);
      settling.push(this.settle(claim, answer).catch((error: unknown) => void failures.push(error)));
    }
    await Promise.all(settling);
    if (failures.length > 0) throw failures[0];
    const worthAnother = answers.find((answer) => answer instanceof MailRefused && answer.kind === 'temporary');
    if (worthAnother !== undefined) throw worthAnother;
    return answers.filter((answer) => !(answer instanceof MailRefused)).length;
  }

  private async send(claim: Claim): Promise<Answer> {
    try {
      return await this.mailer.send(claim.mail);
    } catch (error) {
      if (error instanceof MailRefused) return error;
      throw error;
    }
  }

  private async settle(claim: Claim, answer: Answer): Promise<void> {
    if (answer instanceof MailRefused)
      await this.transactions.run((tx) => this.claims.settleRefused(tx, claim, answer));
    else await this.claims.settleSent(claim, answer.response);
  }
}

/** What the mail server said. */
type Answer = MailReceipt | MailRefused;
