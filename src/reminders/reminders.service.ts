import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Jobs } from '../queue/jobs.js';
import { ReminderSweep } from './reminder-sweep.service.js';
import { deliverReminder } from './reminders.jobs.js';

/** Turning rows that are due into jobs. The rows are the truth: a lost job is found again at the next tick. */
@Injectable()
export class Reminders {
  constructor(
    private readonly sweeper: ReminderSweep,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

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
