import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { within } from '../common/within.js';
import { JobRegistry } from './job-registry.js';
import { QUEUE_STORE } from './queue.options.js';
import type { ProducerQueue, QueueStore } from './queue-store.js';

const START_MILLISECONDS = 30_000;
const CLOSE_MILLISECONDS = 5_000;

/** The queues of every registered job, open from before the features start until after they stopped. */
@Injectable()
export class Queues implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Queues.name);
  private readonly open = new Map<string, ProducerQueue>();

  constructor(
    private readonly registry: JobRegistry,
    @Inject(QUEUE_STORE) private readonly store: QueueStore,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const name of this.registry.queues) {
      const queue = this.store.queue(name);
      queue.on('error', (error) => this.logger.warn(`Queue "${name}": ${error.message}`));
      this.open.set(name, queue);
    }
    if (!this.store.isNeededAtStart) return;
    await Promise.all(this.all().map((queue) => within(START_MILLISECONDS, queue.waitUntilReady())));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.all().map((queue) => this.close(queue)));
    await within(CLOSE_MILLISECONDS, this.store.close()).catch(() => undefined);
  }

  /** The queue of this name. Throws when no registered job uses it. */
  get(name: string): ProducerQueue {
    const queue = this.open.get(name);
    if (!queue) throw new Error(`No module registers a job for the queue "${name}".`);
    return queue;
  }

  all(): readonly ProducerQueue[] {
    return [...this.open.values()];
  }

  private async close(queue: ProducerQueue): Promise<void> {
    try {
      await within(CLOSE_MILLISECONDS, queue.close());
    } catch {
      void queue.disconnect().catch(() => undefined);
    }
  }
}
