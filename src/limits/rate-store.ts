import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
} from 'rate-limiter-flexible';
import type { Settings } from '../config/settings.js';

export const RATE_STORE = Symbol('rate store');

/** Where requests are counted; null where there is no limit. */
export interface RateStore {
  readonly account: RateLimiterAbstract | null;
  readonly address: RateLimiterAbstract | null;
  close(): void;
}

type Kind = 'account' | 'address';
type MakeLimiter = (kind: Kind, points: number) => RateLimiterAbstract;

const MINUTE_S = 60;
const TABLE = 'rate_count';

/**
 * Where the queue lives, so that all processes count together: in Redis, else in PostgreSQL. In the memory of this process where the
 * database is the embedded one, which no second process can use. A store that does not answer leaves each process to count alone:
 * limits keep the program usable, and must not end it. `pool` is the database's.
 */
export function openRateStore(settings: Settings, pool: object): RateStore {
  const { REDIS_URL, DATABASE_URL } = settings;
  if (REDIS_URL !== undefined) return redisStore(settings, REDIS_URL);
  const make = DATABASE_URL === undefined ? inMemory : inPostgres(pool);
  return { ...limitersOf(settings, make), close: () => undefined };
}

function redisStore(settings: Settings, url: string): RateStore {
  // Somebody waits for the answer: no second try, and nothing is kept until Redis is back.
  const storeClient = new Redis(url, { maxRetriesPerRequest: 0, enableOfflineQueue: false, connectTimeout: 3_000 });
  const logger = new Logger('Limits');
  storeClient.on('error', (error: Error) =>
    logger.warn(`Requests are counted by each process alone: ${error.message}`),
  );
  const make: MakeLimiter = (kind, points) => new RateLimiterRedis({ ...optionsOf(kind, points), storeClient });
  return { ...limitersOf(settings, make), close: () => storeClient.disconnect() };
}

function inPostgres(storeClient: object): MakeLimiter {
  const shared = { storeClient, storeType: 'typeorm', tableName: TABLE, tableCreated: true };
  return (kind, points) => new RateLimiterPostgres({ ...optionsOf(kind, points), ...shared });
}

function inMemory(kind: Kind, points: number): RateLimiterAbstract {
  return new RateLimiterMemory({ keyPrefix: kind, points, duration: MINUTE_S });
}

function optionsOf(kind: Kind, points: number) {
  // Who is over the limit is refused without asking the store again.
  const refusing = { inMemoryBlockOnConsumed: points + 1 };
  return {
    keyPrefix: `zi-rate-${kind}`,
    points,
    duration: MINUTE_S,
    ...refusing,
    insuranceLimiter: inMemory(kind, points),
  };
}

function limitersOf({ ZI_RATE_ACCOUNT, ZI_RATE_ADDRESS }: Settings, make: MakeLimiter): Omit<RateStore, 'close'> {
  const limiter = (kind: Kind, points: number) => (points === 0 ? null : make(kind, points));
  return { account: limiter('account', ZI_RATE_ACCOUNT), address: limiter('address', ZI_RATE_ADDRESS) };
}
