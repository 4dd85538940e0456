import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { PASSWORD_FILES, programUrlOf } from './embedded-roles.js';
import { databaseUrl } from './postgres-server.js';
import type { DatabaseAddress } from './program-role.js';

/** The embedded database that another process of ours runs in a data folder; null when none answers there. */
export async function runningPostgres(dataDir: string): Promise<DatabaseAddress | null> {
  const folder = resolve(dataDir);
  const files = [join('postgres', 'postmaster.pid'), PASSWORD_FILES.owner, PASSWORD_FILES.program];
  const [pidFile = '', password = '', program = ''] = await Promise.all(
    files.map((file) => readFile(join(folder, file), 'utf8').catch(() => '')),
  );
  // The fourth line of PostgreSQL's own pid file is its port.
  const port = Number.parseInt(pidFile.split('\n')[3] ?? '', 10);
  if (!(port > 0) || password === '' || program === '') return null;
  const ownerUrl = databaseUrl(port, password);
  return (await answers(ownerUrl)) ? { url: programUrlOf(ownerUrl, program), ownerUrl } : null;
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
