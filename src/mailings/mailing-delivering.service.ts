import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { MailRefused } from '../mail/mail.errors.js';
import { Mailer } from '../mail/mailer.js';
import { Claims } from './claims.service.js';
import { Mailings } from './mailings.service.js';

/**
 * Sends one mail: claim (an attempt row with a lease, committed), send outside any transaction, settle. Between the server's
 * 250 and the settling a crash may repeat the mail once a lease, under the same Message-ID.
 */
@Injectable()
export class MailingDelivering {
  constructor(
    private readonly mailings: Mailings,
    private readonly claims: Claims,
    private readonly mailer: Mailer,
    private readonly transactions: Transactions,
  ) {}

  /** True when this call sent it; in quiet times nothing but a statutory cutoff is. Throws MailRefused when it is worth trying again later. */
  async deliver(mailingId: string): Promise<boolean> {
    const day = await this.mailings.dayOfSending(mailingId);
    if (day === null) return false;
    const claim = await this.transactions.run((tx) => this.claims.make(tx, mailingId, day));
    if (claim === null) return false;
    try {
      const { response } = await this.mailer.send(claim.mail);
      await this.claims.settleSent(claim, response);
      return true;
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await this.transactions.run((tx) => this.claims.settleRefused(tx, claim, error));
      if (error.kind === 'temporary') throw error;
      return false;
    }
  }
}
