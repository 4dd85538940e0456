import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { databaseUrl } from './postgres-server.js';

/** The embedded database that another process of ours runs in a data folder; null when none answers there. */
export async function runningPostgres(dataDir: string): Promise<string | null> {
  const folder = resolve(dataDir);
  const [pidFile, password] = await Promise.all([
    readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => ''),
    readFile(join(folder, 'postgres-password'), 'utf8').catch(() => ''),
  ]);
  // The fourth line of PostgreSQL's own pid file is its port.
  const port = Number.parseInt(pidFile.split('\n')[3] ?? '', 10);
  if (!(port > 0) || password === '') return null;
  const url = databaseUrl(port, password);
  return (await answers(url)) ? url : null;
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
