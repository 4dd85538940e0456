import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartProblem } from '../common/start-problem.js';

/** No database to work with at DATABASE_URL. The message names host, port and database, never the password. */
export class UnreachableDatabase extends StartProblem {}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 250;

/** One connection. A server that is still starting gets ten seconds; one that refuses us is an UnreachableDatabase at once. */
export async function connect(url: string, patienceMs = PATIENCE_MS): Promise<pg.Client> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const client = clientFor(url, patienceMs);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (!isWorthWaiting(error)) throw refused(client, error);
      if (waited >= patienceMs) throw silent(client, error, patienceMs);
      await sleep(PAUSE_MS);
    }
  }
}

function clientFor(connectionString: string, connectionTimeoutMillis: number): pg.Client {
  try {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis, application_name: 'zona-integritas' });
    // Without a listener a connection lost between two statements would end the process.
    client.on('error', () => undefined);
    return client;
  } catch {
    throw new UnreachableDatabase(
      'DATABASE_URL: this is not an address; write it as postgres://user:password@host:5432/database.',
    );
  }
}

/** Not there yet, starting (57P03), or with every connection taken (53300). */
const TEMPORARY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  '57P03',
  '53300',
]);

function isWorthWaiting(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && TEMPORARY.has(code);
}

function codeOf(error: unknown): string | null {
  // A name with several addresses fails with one error each.
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return (cause as { code?: string }).code ?? null;
}

function refused(client: pg.Client, error: unknown): UnreachableDatabase {
  return new UnreachableDatabase(`DATABASE_URL: ${placeOf(client)} cannot be used: ${reasonOf(error)}.`);
}

function silent(client: pg.Client, error: unknown, patienceMs: number): UnreachableDatabase {
  return new UnreachableDatabase(
    `DATABASE_URL: ${placeOf(client)} did not answer within ${patienceMs / 1000} s (${reasonOf(error)}); start the server or correct DATABASE_URL.`,
  );
}

function placeOf(client: pg.Client): string {
  return `database "${client.database ?? ''}" at ${client.host}:${client.port}`;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return message === '' ? (codeOf(error) ?? 'no reason given') : message;
}
