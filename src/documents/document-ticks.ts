import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Jobs } from '../queue/jobs.js';
import { JobNotQueued } from '../queue/queue.errors.js';
import { tidyDocuments } from './documents.jobs.js';

const EVERY_TEN_MINUTES = '*/10 * * * *';
/** How often the tick is set again: a queue that was emptied or away has none, and nobody else would notice. */
const RENEWAL_MS = 10 * 60 * 1000;

/** Has the queue tidy the documents. */
@Injectable()
export class DocumentTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Documents');
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
    const tick = { id: tidyDocuments.name, pattern: EVERY_TEN_MINUTES, zone: this.settings.ZI_TIME_ZONE };
    try {
      await this.jobs.schedule(tidyDocuments, tick, {});
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`Documents are not tidied yet. ${error.message}`);
    }
  }
}
