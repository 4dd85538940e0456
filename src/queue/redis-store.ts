import { createRedisBackend, withBackend } from 'bullmq';
import type { QueueStore } from './queue-store.js';

const PREFIX = 'zi';

/** Jobs in Redis under the prefix `zi`: one connection a queue, two a worker. */
export function redisStore(url: string): QueueStore {
  const { Queue, Worker } = withBackend(createRedisBackend);
  // A producer has someone waiting, so it gives up after one reconnection. It also may not ask for the
  // server's version: BullMQ remembers a failed first question for the life of the object.
  const impatient = { url, maxRetriesPerRequest: 1, connectTimeout: 3_000, retryStrategy: () => 1_000 };
  const patient = { url, maxRetriesPerRequest: null };
  return {
    isNeededAtStart: false,
    queue: (name) =>
      new Queue<object, unknown>(name, {
        connection: impatient,
        prefix: PREFIX,
        skipWaitingForReady: true,
        skipVersionCheck: true,
      }),
    worker: (name, perform, concurrency) =>
      new Worker<object, void>(name, perform, { connection: patient, prefix: PREFIX, concurrency }),
    close: async () => undefined,
  };
}
