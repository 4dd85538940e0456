import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Jobs } from '../queue/jobs.js';
import { JobNotQueued } from '../queue/queue.errors.js';
import { sweepUploads } from './uploads.jobs.js';

/** Every hour, in the register's zone. */
const PATTERN = '50 * * * *';
/** How often the tick is set again: a queue that was emptied or away has none, and nobody else would notice. */
const RENEWAL_MS = 10 * 60 * 1000;

/** Has the queue sweep uploads every hour. */
@Injectable()
export class UploadTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Uploads');
  private renewal: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.setTick();
    this.renewal = setInterval(() => void this.setTick(), RENEWAL_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.renewal);
  }

  private async setTick(): Promise<void> {
    const tick = { id: sweepUploads.name, pattern: PATTERN, zone: this.settings.ZI_TIME_ZONE };
    try {
      await this.jobs.schedule(sweepUploads, tick, {});
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`Abandoned uploads are not swept yet. ${error.message}`);
    }
  }
}
