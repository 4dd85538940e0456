import type { Client } from 'pg';
import { connect } from '../database/connect.js';
import { revertAll } from '../database/migrate.js';
import { type DatabaseAddress, prepareDatabase } from '../database/program-role.js';

/** What a database holds, as far as the demonstration is concerned. */
export type DatabaseContent =
  | 'nothing'
  | 'half a demonstration'
  | 'half a replay'
  | 'a demonstration'
  | 'something else';

/** Looks at a migrated database. */
export async function contentOf(databaseUrl: string): Promise<DatabaseContent> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ finished: boolean | null; replayed: boolean | null; anybody: boolean }>(
      `SELECT (SELECT finished_at IS NOT NULL FROM demonstration) AS finished,
         (SELECT replay IS NOT NULL FROM demonstration) AS replayed, EXISTS (SELECT FROM account) AS anybody`,
    );
    const { finished = null, replayed = null, anybody = false } = rows[0] ?? {};
    if (finished === false) return replayed === true ? 'half a replay' : 'half a demonstration';
    if (finished === true) return 'a demonstration';
    return anybody ? 'something else' : 'nothing';
  });
}

/** Marks an empty database before the first invented row is put in. */
export async function beginDemonstration(databaseUrl: string, at: Date): Promise<void> {
  await withClient(databaseUrl, (client) => client.query('INSERT INTO demonstration (began_at) VALUES ($1)', [at]));
}

export async function finishDemonstration(databaseUrl: string, at: Date): Promise<void> {
  await withClient(databaseUrl, (client) => client.query('UPDATE demonstration SET finished_at = $1', [at]));
}

/** Takes our tables away and makes them anew, where a demonstration was begun and cut short: it is never served. */
export async function discardHalf(database: DatabaseAddress): Promise<void> {
  await revertAll(database.ownerUrl);
  await prepareDatabase(database);
}

async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(databaseUrl);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
