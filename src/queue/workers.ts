import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { withOrigin } from '../common/origin.js';
import { within } from '../common/within.js';
import { readPayload } from './job-definition.js';
import { JobRegistry } from './job-registry.js';
import { QUEUE_OPTIONS, QUEUE_STORE, type QueueOptions } from './queue.options.js';
import type { QueueStore, QueueWorker, ReceivedJob } from './queue-store.js';

const CONCURRENCY = 4;
const DRAIN_SECONDS = 20;

/**
 * Does the jobs, where the process is meant to. This module starts before the others, so what a handler
 * needs must be ready after its own module's onModuleInit.
 */
@Injectable()
export class Workers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Workers.name);
  private readonly running = new Map<string, QueueWorker>();

  constructor(
    private readonly registry: JobRegistry,
    @Inject(QUEUE_STORE) private readonly store: QueueStore,
    @Inject(QUEUE_OPTIONS) private readonly options: QueueOptions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.options.workers) return;
    for (const name of this.registry.queues) {
      const worker = this.store.worker(name, (job) => this.perform(job), CONCURRENCY);
      worker.on('error', (error) => this.logger.warn(`Worker of "${name}": ${error.message}`));
      this.running.set(name, worker);
    }
    if (this.store.isNeededAtStart)
      await Promise.all([...this.running.values()].map((worker) => worker.waitUntilReady()));
  }

  /** Before anything a handler may need is closed: its database, its mail, the queues themselves. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.running].map(([name, worker]) => this.drain(name, worker)));
    this.running.clear();
  }

  private async drain(name: string, worker: QueueWorker): Promise<void> {
    try {
      await within((this.options.drainSeconds ?? DRAIN_SECONDS) * 1_000, worker.close());
    } catch {
      // Nothing is torn down: the job may still end before the process does. If not, its lock
      // runs out after 30 seconds and another worker takes it up again.
      this.logger.warn(`Worker of "${name}" did not finish in time.`);
    }
  }

  private async perform(job: ReceivedJob): Promise<void> {
    const handled = this.registry.jobs.get(job.name);
    if (!handled) throw new UnrecoverableError(`No handler knows the job "${job.name}".`);
    const payload = this.payloadOf(job, handled.job);
    try {
      await withOrigin({ channel: `job ${job.name}`, address: null }, () => handled.handle(payload));
    } catch (error) {
      this.logger.error(
        `Job "${job.name}", attempt ${job.attemptsMade + 1} of ${job.opts.attempts ?? 1}: ${String(error)}`,
      );
      throw error;
    }
  }

  private payloadOf(job: ReceivedJob, definition: Parameters<typeof readPayload>[0]): object {
    try {
      return readPayload(definition, job.data);
    } catch (error) {
      this.logger.error(String(error));
      throw new UnrecoverableError(error instanceof Error ? error.message : String(error));
    }
  }
}
