import pg from 'pg';

/** A connection beside the program's, by the same role. */
export async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

/** Two who write at the same moment. */
export async function twoWriters(databaseUrl: string): Promise<[pg.Client, pg.Client]> {
  return Promise.all([connect(databaseUrl), connect(databaseUrl)]);
}

/** Answers once a statement in this database waits for somebody who holds a lock. */
export async function untilSomebodyWaits(ask: (sql: string) => Promise<readonly unknown[]>): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await ask(waiting)).length === 0);
}
