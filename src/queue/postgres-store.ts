import { createPostgresBackend, withBackend } from 'bullmq';
import type { QueueStore } from './queue-store.js';

/**
 * Jobs in the schema `bullmq` of our own database. At most 2 connections a queue and 3 a worker
 * (one listens), most of them given back after 10 idle seconds.
 */
export function postgresStore(connectionString: string): QueueStore {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString, migrate: true, max: 2, connectionTimeoutMillis: 5_000, keepAlive: true };
  return {
    // BullMQ remembers a failed first connection for the life of the object.
    isNeededAtStart: true,
    queue: (name) => new Queue<object, unknown>(name, { connection }),
    worker: (name, perform, concurrency) => new Worker<object, void>(name, perform, { connection, concurrency }),
  };
}
