import { Injectable } from '@nestjs/common';
import { within } from '../common/within.js';
import { type JobDefinition, optionsOf, readPayload } from './job-definition.js';
import { JobRegistry } from './job-registry.js';
import { JobNotQueued } from './queue.errors.js';
import { Queues } from './queues.js';
import type { ProducerQueue } from './queue-store.js';

const ANSWER_MILLISECONDS = 5_000;

/** A cron pattern of five or six fields, read in `zone`. The id is kept for ever: the same id replaces. */
export interface Tick {
  readonly id: string;
  readonly pattern: string;
  readonly zone: string;
}

/** The door to the queue for services. Call it after the transaction: a job is a wake-up call, the row is the truth. */
@Injectable()
export class Jobs {
  constructor(
    private readonly queues: Queues,
    private readonly registry: JobRegistry,
  ) {}

  /** Asks for one job; nothing happens when one with its key has not ended. Throws InvalidJobPayload, JobNotQueued (within 5 s). */
  async enqueue<P extends object>(job: JobDefinition<P>, payload: P): Promise<void> {
    await this.enqueueAll(job, [payload]);
  }

  /** The same for many in one round trip. Throws before the first is queued when any payload is invalid. */
  async enqueueAll<P extends object>(job: JobDefinition<P>, payloads: readonly P[]): Promise<void> {
    const jobs = payloads.map((given) => {
      const payload = readPayload(job, given);
      return { name: job.name, data: payload, opts: optionsOf(job, payload) };
    });
    if (jobs.length > 0) await this.ask(this.known(job), (queue) => queue.addBulk(jobs));
  }

  /**
   * Enqueues this job at every tick, from whichever process is up. Ticks are not deduplicated and may overlap. Tried twice: BullMQ
   * fails when the job of this very tick is made meanwhile.
   */
  async schedule<P extends object>(job: JobDefinition<P>, tick: Tick, payload: P): Promise<void> {
    const template = { name: job.name, data: readPayload(job, payload), opts: job.options };
    const repeat = { pattern: tick.pattern, tz: tick.zone };
    const set = (queue: ProducerQueue) => queue.upsertJobScheduler(tick.id, repeat, template);
    await this.ask(this.known(job), (queue) => set(queue).catch(() => set(queue)));
  }

  /** Resolves when every queue answers. Throws JobNotQueued (within 5 s) when one does not. */
  async ping(): Promise<void> {
    await Promise.all(this.registry.queues.map((name) => this.ask(name, (queue) => queue.isPaused())));
  }

  private known<P extends object>(job: JobDefinition<P>): string {
    if (this.registry.jobs.get(job.name)?.job !== job) throw new Error(`No module registers the job "${job.name}".`);
    return job.queue;
  }

  private async ask(name: string, question: (queue: ProducerQueue) => Promise<unknown>): Promise<void> {
    const queue = this.queues.get(name);
    try {
      await within(ANSWER_MILLISECONDS, question(queue));
    } catch (cause) {
      throw new JobNotQueued(name, cause);
    }
  }
}
