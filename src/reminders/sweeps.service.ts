import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { BounceAnnouncing } from './bounce-announcing.service.js';
import { ReminderSweep, type Swept } from './reminder-sweep.service.js';
import { SweepsRepository } from './sweeps.repository.js';

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** Three ticks (reminders.jobs.ts). */
const LATE_MS = 45 * 60 * 1000;

/** When somebody last looked for what is due. */
@Injectable()
export class Sweeps {
  private readonly since: Date;

  constructor(
    private readonly bounces: BounceAnnouncing,
    private readonly sweeper: ReminderSweep,
    private readonly sweeps: SweepsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    this.since = clock.now();
  }

  /** Sweeps, and leaves a row of it: begun, and how it ended. One that throws is never ended. */
  async run(): Promise<Swept> {
    const begunAt = this.clock.now();
    const forgetBefore = new Date(begunAt.getTime() - KEPT_MS);
    const id = await this.transactions.run((tx) => this.sweeps.begin(tx, begunAt, forgetBefore));
    await this.bounces.run();
    const swept = await this.sweeper.run();
    await this.transactions.run((tx) => this.sweeps.end(tx, id, swept, this.clock.now()));
    return swept;
  }

  /** How long ago the last one ended, in milliseconds; null when none has. */
  async age(): Promise<number | null> {
    const end = await this.sweeps.lastEnd();
    return end === null ? null : this.clock.now().getTime() - end.getTime();
  }

  /** Throws when none has ended for three ticks, nor this process only just begun. */
  async assertOnTime(): Promise<void> {
    const upFor = this.clock.now().getTime() - this.since.getTime();
    const age = await this.age();
    if (Math.min(age ?? Infinity, upFor) <= LATE_MS) return;
    const last = age === null ? 'never' : `${Math.round(age / 60_000)} minutes ago`;
    throw new Error(`The last sweep for due reminders ended ${last}; it is due every 15 minutes.`);
  }
}
