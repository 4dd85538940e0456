import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { JobDefinition } from './job-definition.js';
import { JobRegistry } from './job-registry.js';
import { Jobs } from './jobs.js';
import { JobNotQueued } from './queue.errors.js';
import { QUEUE_OPTIONS, type QueueOptions } from './queue.options.js';

/** How often the ticks are set again: a queue that was emptied or away has none, and nobody else would notice. */
const RENEWAL_MS = 10 * 60 * 1000;

/** Has the queue enqueue every job that has a tick, from whichever process is up. */
@Injectable()
export class Ticks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Ticks.name);
  private renewal: NodeJS.Timeout | undefined;

  constructor(
    private readonly registry: JobRegistry,
    private readonly jobs: Jobs,
    @Inject(QUEUE_OPTIONS) private readonly options: QueueOptions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.set();
    this.renewal = setInterval(() => void this.set(), RENEWAL_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.renewal);
  }

  /** Again is harmless. A queue that does not answer is logged, and told at the next renewal. */
  async set(): Promise<void> {
    await Promise.all([...this.registry.jobs.values()].map(({ job }) => this.setFor(job)));
  }

  private async setFor(job: JobDefinition<object>): Promise<void> {
    if (job.tick === null) return;
    try {
      await this.jobs.schedule(job, { id: job.name, pattern: job.tick, zone: this.options.settings.ZI_TIME_ZONE }, {});
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`Job "${job.name}" has no tick yet. ${error.message}`);
    }
  }
}
