import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { prepareDatabase } from '../../src/database/program-role.js';

export interface TestDatabase {
  /** As the owner of everything, for whoever looks and prepares. */
  readonly url: string;
  /** As the program, which owns nothing. */
  readonly programUrl: string;
  /** Ends every connection to it. */
  drop(): Promise<void>;
}

/** A database of one's own with every migration run, copied from a template that the first caller of the run makes. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = `${prefix()}_template`;
  await onServer((client) => makeTemplate(client, template, prepare));
  return create(template);
}

/**
 * A database of one's own that is already filled: `fill` is told the address of a migrated one, once in a run for each `name`,
 * and everybody gets a copy.
 */
export async function filledDatabase(name: string, fill: (url: string) => Promise<void>): Promise<TestDatabase> {
  const template = `${prefix()}_${name}`;
  await onServer((client) =>
    makeTemplate(client, template, async (url) => {
      await prepare(url);
      await fill(url);
    }),
  );
  return create(template);
}

/** A database without a single table. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return create('template0');
}

const PROGRAM = 'zi_test_program';
const PASSWORD = 'test';

async function prepare(ownerUrl: string): Promise<void> {
  await prepareDatabase({ url: programUrlOf(ownerUrl), ownerUrl });
}

function programUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  [url.username, url.password] = [PROGRAM, PASSWORD];
  return url.href;
}

async function create(template: string): Promise<TestDatabase> {
  const name = `${prefix()}_${randomBytes(6).toString('hex')}`;
  // Copied as files: by default it goes through the log, so that all of it is written three times.
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`));
  return {
    url: urlOf(name),
    programUrl: programUrlOf(urlOf(name)),
    drop: () => onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** Two test files that begin at once must not both make it, nor one copy it half made: the lock ends with the connection. */
async function makeTemplate(
  client: pg.Client,
  template: string,
  fill: (url: string) => Promise<unknown>,
): Promise<void> {
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (rowCount !== 0) return;
  const draft = `${template}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft}`);
  await client.query(`CREATE DATABASE ${draft} TEMPLATE template0 STRATEGY FILE_COPY`);
  await fill(urlOf(draft));
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined)
    throw new Error('No test server: jest.config.mjs starts one for *.db-spec.ts and *.e2e-spec.ts.');
  return url;
}

/** Names of this run alone, so that runs may share a server. */
function prefix(): string {
  return `zi_${process.env['TEST_RUN'] ?? ''}`;
}
