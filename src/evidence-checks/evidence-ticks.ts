import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Jobs } from '../queue/jobs.js';
import { JobNotQueued } from '../queue/queue.errors.js';
import { checkFiles, sweepLinks } from './evidence-checks.jobs.js';

/** At night in the register's zone, one after the other: nobody waits for the disk or the line then. */
const TICKS = [
  { job: sweepLinks, pattern: '0 20 1 * * *' },
  { job: checkFiles, pattern: '0 20 2 * * *' },
] as const;
/** How often the ticks are set again: a queue that was emptied or away has none, and nobody else would notice. */
const RENEWAL_MS = 10 * 60 * 1000;

/** Has the queue check links and files every night. */
@Injectable()
export class EvidenceTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Evidence');
  private renewal: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.setTicks();
    this.renewal = setInterval(() => void this.setTicks(), RENEWAL_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.renewal);
  }

  private async setTicks(): Promise<void> {
    const zone = this.settings.ZI_TIME_ZONE;
    try {
      for (const { job, pattern } of TICKS) await this.jobs.schedule(job, { id: job.name, pattern, zone }, {});
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`Evidence is not checked at night yet. ${error.message}`);
    }
  }
}
