import { Redis } from 'ioredis';
import type { Programs } from './programs.js';

/** Loses every job of a queue in PostgreSQL. */
export async function emptyPostgresQueue(programs: Programs): Promise<void> {
  const tables = await programs.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'bullmq' AND tablename IN ('job', 'scheduler', 'dedup')`,
  );
  expect(tables).toHaveLength(3);
  await programs.sql(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
}

/** Loses every job of a queue in Redis. */
export async function emptyRedis(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushdb();
  client.disconnect();
}
