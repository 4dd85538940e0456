import { Injectable } from '@nestjs/common';
import { PostRounds } from '../mailings/post-rounds.service.js';
import { WebhookDeliveries } from '../webhooks/webhook-deliveries.service.js';
import { CatchingUp } from './catching-up.service.js';
import type { Swept } from './reminder-sweep.service.js';
import { Sweeps } from './sweeps.service.js';

/** Turning rows that are due into mails and events. The rows are the truth: a lost job is found again at the next tick. */
@Injectable()
export class Reminders {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly catchingUp: CatchingUp,
    private readonly rounds: PostRounds,
    private readonly webhooks: WebhookDeliveries,
  ) {}

  /** Makes out what is due now and wakes a job for every mail whose time has come. */
  async sweep(): Promise<Swept> {
    const swept = await this.sweeps.run();
    await this.rounds.wake();
    if (swept.due > 0) await this.webhooks.wake();
    return swept;
  }

  /** Makes out what is due now, without waking anybody. */
  async makeOut(): Promise<Swept> {
    return this.sweeps.run();
  }

  /** After a downtime: makes out everything missed, and puts what each person has not got yet into one mail. Wakes no jobs. */
  async catchUp(): Promise<Swept> {
    const swept = await this.sweeps.run();
    await this.catchingUp.gather();
    return swept;
  }
}
