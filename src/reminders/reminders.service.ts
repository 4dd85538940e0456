import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { Mailings } from '../mailings/mailings.service.js';
import { PostRounds } from '../mailings/post-rounds.service.js';
import { NoticesRepository } from './notices.repository.js';
import type { Swept } from './reminder-sweep.service.js';
import { Sweeps } from './sweeps.service.js';

/** Turning rows that are due into mails. The rows are the truth: a lost job is found again at the next tick. */
@Injectable()
export class Reminders {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly notices: NoticesRepository,
    private readonly mailings: Mailings,
    private readonly rounds: PostRounds,
    private readonly transactions: Transactions,
  ) {}

  /** Makes out what is due now and wakes a job for every mail whose time has come. */
  async sweep(): Promise<Swept> {
    const swept = await this.sweeps.run();
    await this.rounds.wake();
    return swept;
  }

  /** Makes out what is due now, without waking anybody. */
  async makeOut(): Promise<Swept> {
    return this.sweeps.run();
  }

  /** After a downtime: makes out everything missed, and puts what each person has not got yet into one mail. Wakes no jobs. */
  async catchUp(): Promise<Swept> {
    const swept = await this.sweeps.run();
    await this.transactions.run(async (tx) => this.notices.move(tx, await this.mailings.gather(tx)));
    return swept;
  }
}
