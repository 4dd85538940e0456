import type { JobsOptions, JobType } from 'bullmq';

/** The part of a job that is needed to do it. */
export interface ReceivedJob {
  readonly name: string;
  readonly data: unknown;
  readonly attemptsMade: number;
  readonly opts: Pick<JobsOptions, 'attempts'>;
}

export type Perform = (job: ReceivedJob) => Promise<void>;

interface Connected {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

interface NamedJob {
  readonly name: string;
  readonly data: object;
  readonly opts: JobsOptions;
}

/** Where jobs are put: what services and metrics use of BullMQ's own queue. The board of the jobs shows the rest of it. */
export interface ProducerQueue extends Connected {
  readonly name: string;
  addBulk(jobs: NamedJob[]): Promise<unknown>;
  upsertJobScheduler(id: string, repeat: { pattern: string; tz: string }, template: NamedJob): Promise<unknown>;
  isPaused(): Promise<boolean>;
  /** How many jobs there are in each of these states. */
  getJobCounts(...states: JobType[]): Promise<Record<string, number>>;
  /** Lets go at once of a store that does not answer. */
  disconnect(): Promise<unknown>;
}

/** Where jobs are done. Closing waits for those under way. */
export type QueueWorker = Connected;

/** Port: a place that keeps jobs. Two adapters, one suite (test/queue/queue.contract.ts). */
export interface QueueStore {
  /** Whether starting makes no sense while it is away. */
  readonly isNeededAtStart: boolean;
  queue(name: string): ProducerQueue;
  worker(name: string, perform: Perform, concurrency: number): QueueWorker;
  /** After every queue and worker of it. */
  close(): Promise<void>;
}
