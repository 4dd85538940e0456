import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { JobsOptions } from 'bullmq';
import { InvalidJobPayload } from './queue.errors.js';

/** What a job may decide for itself; the rest has defaults. `delay` is in milliseconds. */
export type JobOptions = Pick<JobsOptions, 'attempts' | 'backoff' | 'delay' | 'priority'>;

/** One kind of job: where it waits, what it carries, and which of two are the same. */
export interface JobDefinition<P extends object> {
  readonly queue: string;
  readonly name: string;
  readonly payload: ClassConstructor<P>;
  readonly options: JobsOptions;
  /** When the scheduler enqueues it by itself: a cron pattern in the register's zone; null for a job that is only asked for. */
  readonly tick: string | null;
  /** Two payloads with one key are one job as long as the first has not ended. */
  key(payload: P): string;
}

interface JobDescription<P extends object> extends Omit<JobDefinition<P>, 'options' | 'tick'> {
  readonly options?: JobOptions;
}

interface TickDescription {
  readonly queue: string;
  readonly name: string;
  readonly tick: string;
}

const PLAIN_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const HOUR = 3_600;

/** Waits 5, 10, 20 ... seconds, each shortened by up to a half by chance: 5 to 11 minutes in all. */
const DEFAULTS: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 5_000, jitter: 0.5 },
  removeOnComplete: { count: 200, age: 24 * HOUR },
  removeOnFail: { count: 2_000, age: 14 * 24 * HOUR },
};

/** The payload of a job that carries nothing, such as a tick of the scheduler. */
export class Nothing {}

/** A job that carries nothing and that the scheduler enqueues at every tick. Throws as `defineJob`. */
export function defineTick({ tick, ...description }: TickDescription): JobDefinition<Nothing> {
  return { ...defineJob({ ...description, payload: Nothing, key: () => 'all' }), tick };
}

/** Ties a name to a payload class. Queue and job are named in kebab case; anything else throws. */
export function defineJob<P extends object>(description: JobDescription<P>): JobDefinition<P> {
  for (const name of [description.queue, description.name]) {
    if (!PLAIN_NAME.test(name)) throw new Error(`"${name}" is no name for a queue or job: use kebab-case.`);
  }
  return { tick: null, ...description, options: { ...DEFAULTS, ...description.options } };
}

/** The payload as an instance of its class. Throws InvalidJobPayload when a property is wrong, missing or unknown. */
export function readPayload<P extends object>(job: JobDefinition<P>, data: unknown): P {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new InvalidJobPayload(job.name, ['no object']);
  const payload = plainToInstance(job.payload, data);
  // A class without a single rule is legal here (Nothing), hence not forbidUnknownValues.
  const errors = validateSync(payload, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length === 0) return payload;
  throw new InvalidJobPayload(
    job.name,
    errors.flatMap((error) => Object.values(error.constraints ?? { nested: error.property })),
  );
}

/** What the queue is given for one payload, which must be a valid one. */
export function optionsOf<P extends object>(job: JobDefinition<P>, payload: P): JobsOptions {
  // Not jobId: a failed job keeps its id, and BullMQ would drop every later one
  // in silence. Deduplication lets go as soon as the job ends either way.
  // The key is encoded because these ids may hold no ':'.
  return { ...job.options, deduplication: { id: `${job.name}/${encodeURIComponent(job.key(payload))}` } };
}
