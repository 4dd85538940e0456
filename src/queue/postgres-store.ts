import { createPostgresBackend, type PgPool, withBackend } from 'bullmq';
import pg from 'pg';
import { LastingClient } from '../database/lasting-client.js';
import type { QueueStore } from './queue-store.js';

/** One for each worker that listens, and some for statements; opened when needed, given back after 10 idle seconds. */
const MOST_CONNECTIONS = 20;

/** Jobs in the schema `bullmq` of our own database, which `migrate` has brought up to date; all queues share one pool. */
export function postgresStore(connectionString: string): QueueStore {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = poolOf(connectionString);
  const working = new Set<object>();
  return {
    // BullMQ remembers a failed first connection for the life of the object.
    isNeededAtStart: true,
    queue: (name) => new Queue<object, unknown>(name, { connection }),
    worker: (name, perform, concurrency) => {
      const worker = new Worker<object, void>(name, perform, { connection, concurrency });
      working.add(worker);
      return worker.once('closed', () => working.delete(worker));
    },
    // A job that is still being done needs a connection to say so; the last one ends by itself.
    close: async () => (working.size === 0 ? connection.end() : undefined),
  };
}

function poolOf(connectionString: string): PgPool {
  const pool = new pg.Pool({
    connectionString,
    Client: LastingClient,
    options: '-c search_path=bullmq',
    application_name: 'zona-integritas-queue',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    allowExitOnIdle: true,
  });
  // Every queue and worker listens for its errors.
  pool.setMaxListeners(0);
  // They have left before its connections have: one that is lost in that moment must not end the process.
  pool.on('error', () => undefined);
  // Its typings know fewer events of a connection than those of pg.
  return pool as unknown as PgPool;
}
