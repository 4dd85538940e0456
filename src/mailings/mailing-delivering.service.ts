import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { MailRefused } from '../mail/mail.errors.js';
import { Mailer } from '../mail/mailer.js';
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
   * Sends those that nobody else has in hand, one after the other, and answers how many: so few that all are done within their lease. Throws the first
   * MailRefused that is worth trying again later, when all have been tried.
   */
  async deliver(mails: readonly DueMail[]): Promise<number> {
    const claims = await this.transactions.run((tx) => this.claims.make(tx, mails));
    const refusals: MailRefused[] = [];
    let sent = 0;
    for (const claim of claims) {
      const refusal = await this.send(claim);
      if (refusal === null) sent += 1;
      else if (refusal.kind === 'temporary') refusals.push(refusal);
    }
    if (refusals[0] !== undefined) throw refusals[0];
    return sent;
  }

  private async send(claim: Claim): Promise<MailRefused | null> {
    try {
      const { response } = await this.mailer.send(claim.mail);
      await this.claims.settleSent(claim, response);
      return null;
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await this.transactions.run((tx) => this.claims.settleRefused(tx, claim, error));
      return error;
    }
  }
}
