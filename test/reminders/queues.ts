import { Redis } from 'ioredis';
import { type Programs, until } from './programs.js';

/** Loses every job of a queue in PostgreSQL. */
export async function emptyPostgresQueue(programs: Programs): Promise<void> {
  const tables = await programs.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'bullmq' AND tablename IN ('job', 'scheduler', 'dedup')`,
  );
  expect(tables).toHaveLength(3);
  const truncate = `TRUNCATE ${tables.map(({ name }) => name).join(', ')} CASCADE`;
  // Workers at work lock these tables in an order of their own, so one of both may be told to begin again.
  await until(() =>
    programs.sql(truncate).then(
      () => true,
      () => false,
    ),
  );
}

/** Loses every job of a queue in Redis. */
export async function emptyRedis(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushdb();
  client.disconnect();
}
