import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { Mailings } from '../mailings/mailings.service.js';
import { NoticesRepository } from './notices.repository.js';

/** After a downtime: one mail a person with everything missed, instead of one for each day that passed. */
@Injectable()
export class CatchingUp {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly mailings: Mailings,
    private readonly transactions: Transactions,
  ) {}

  /** Puts what each person has not got yet into one mail, which goes out as soon as it may. */
  async gather(): Promise<void> {
    await this.transactions.run(async (tx) => this.notices.move(tx, await this.mailings.gather(tx)));
  }
}
