import { rm } from 'node:fs/promises';
import pg from 'pg';

/** Stops what start-server.mjs started; on a server of yours it removes the databases of this run. */
export default async function stopServer() {
  const run = process.env.TEST_RUN;
  if (!run) return;
  delete process.env.TEST_RUN;
  const { testServer } = globalThis;
  if (!testServer) return dropDatabasesOf(run);
  await testServer.server.stop();
  await rm(testServer.folder, { recursive: true, force: true });
}

async function dropDatabasesOf(run) {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [`zi_${run}_`]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
