import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { MailRefused } from '../mail/mail.errors.js';
import { Mailer } from '../mail/mailer.js';
import { Claims } from './claims.service.js';
import type { DueMail } from './mailings.service.js';

/**
 * Sends one mail: claim (an attempt row with a lease, committed), send outside any transaction, settle. Between the server's
 * 250 and the settling a crash may repeat the mail once a lease, under the same Message-ID.
 */
@Injectable()
export class MailingDelivering {
  constructor(
    private readonly claims: Claims,
    private readonly mailer: Mailer,
    private readonly transactions: Transactions,
  ) {}

  /** True when this call sent it. Throws MailRefused when it is worth trying again later. */
  async deliver({ id, day }: DueMail): Promise<boolean> {
    const claim = await this.transactions.run((tx) => this.claims.make(tx, id, day));
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
