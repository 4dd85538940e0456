import type { Settings } from '../config/settings.js';

/** Tokens of what the module is given and what it makes of it. */
export const QUEUE_OPTIONS = Symbol('queue options');
export const QUEUE_STORE = Symbol('queue store');

export interface QueueOptions {
  readonly settings: Pick<Settings, 'REDIS_URL' | 'ZI_TIME_ZONE'>;
  /** Where the jobs live when there is no REDIS_URL. */
  readonly databaseUrl: string;
  /** Whether this process does jobs, or only enqueues them. */
  readonly workers: boolean;
  /** How long a closing process waits for the jobs under way. 20 when absent. */
  readonly drainSeconds?: number;
}
