import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { Jobs } from '../queue/jobs.js';
import { JobNotQueued } from '../queue/queue.errors.js';
import { ReminderSweep } from './reminder-sweep.service.js';
import { deliverReminder, sweepReminders } from './reminders.jobs.js';

/** At half past every office hour, in the register's zone. */
const TICK = '30 7-17 * * *';
/** How often the tick is set again: a queue that was emptied or away has none, and nobody else would notice. */
const RENEWAL_MS = 10 * 60 * 1000;

/** Turning rows that are due into jobs. The rows are the truth: a lost job is found again at the next tick. */
@Injectable()
export class Reminders implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Reminders');
  private renewal: NodeJS.Timeout | undefined;

  constructor(
    private readonly sweeper: ReminderSweep,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.setTick();
    this.renewal = setInterval(() => void this.setTick(), RENEWAL_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.renewal);
  }

  /** Has the queue tick; again is harmless. A queue that does not answer is logged, and told at the next renewal. */
  async setTick(): Promise<void> {
    const tick = { id: 'sweep-reminders', pattern: TICK, zone: this.settings.ZI_TIME_ZONE };
    try {
      await this.jobs.schedule(sweepReminders, tick, {});
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`Reminders have no tick yet. ${error.message}`);
    }
  }

  /** Makes out what is due today and wakes a delivery for everything unsent. Answers how many steps were due. */
  async sweep(): Promise<number> {
    const due = await this.sweeper.run(this.clock.today());
    for await (const ids of this.sweeper.unsettled()) {
      await this.jobs.enqueueAll(
        deliverReminder,
        ids.map((deliveryId) => ({ deliveryId })),
      );
    }
    return due;
  }
}
