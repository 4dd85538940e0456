import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertSchemaCompatibility, runMigrations, SchemaMigrationRequiredError } from 'bullmq';
import type pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { connect } from './connect.js';
import { dataSourceOptions } from './data-source-options.js';

export type Migration = new () => MigrationInterface;

/**
 * Brings the database up to date, the tables of its queue (schema `bullmq`) with it, and answers the names of our own
 * migrations that were applied, oldest first. Two processes may start at once: one waits for the other. Throws
 * UnreachableDatabase when no server answers.
 */
export async function migrate(url: string, migrations?: readonly Migration[]): Promise<string[]> {
  const client = await connect(url);
  try {
    await lock(client);
    const isDone = migrations === undefined && (await areOursApplied(client));
    const applied = isDone ? [] : await runPending(url, migrations ?? (await ourMigrations()));
    await prepareQueue(client);
    return applied;
  } finally {
    await client.end();
  }
}

/** Every class in `migrations/`, compiled (`dist/migrations`) or, under the tests, as it is written. */
export async function ourMigrations(): Promise<Migration[]> {
  const files = await ourFiles();
  const modules = await Promise.all(
    files.map((name) => import(new URL(name, FOLDER).href) as Promise<Record<string, Migration>>),
  );
  return modules.flatMap((module) => Object.values(module));
}

const FOLDER = new URL('../../migrations/', import.meta.url);

async function ourFiles(): Promise<string[]> {
  const names = await readdir(FOLDER).catch(() => []);
  return names.filter((name) => /(?<!\.d)\.[jt]s$/.test(name)).sort();
}

/** By the numbers that their files begin with: to load them all takes longer than to ask, and nearly every start finds nothing to do. */
async function areOursApplied(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query("SELECT WHERE to_regclass('migration') IS NOT NULL");
  if (rowCount === 0) return false;
  const numbers = (await ourFiles()).map((name) => Number.parseInt(name, 10));
  const missing =
    'SELECT FROM unnest($1::bigint[]) AS number WHERE number NOT IN (SELECT timestamp FROM migration) LIMIT 1';
  return (await client.query(missing, [numbers])).rowCount === 0;
}

/** Any number will do, as long as nothing else in this database takes it. */
const MIGRATIONS = 7_204_210_114;

/** Held until the connection ends. Asked for again and again: a waiting lock would hold up CREATE INDEX CONCURRENTLY. */
async function lock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [MIGRATIONS]);
    if (rows[0]?.taken === true) return;
    await sleep(50);
  }
}

/** Asks first: a role that may make nothing can still start on a database that is up to date. */
async function prepareQueue(client: pg.Client): Promise<void> {
  try {
    await assertSchemaCompatibility(client);
  } catch (error) {
    if (!(error instanceof SchemaMigrationRequiredError)) throw error;
    await runMigrations(client);
  }
}

/** Takes every migration back, the newest first: all our tables, and nothing else, are gone. */
export async function revertAll(url: string): Promise<void> {
  const known = await ourMigrations();
  await withDataSource(url, known, async (dataSource) => {
    for (let left = known.length; left > 0; left -= 1) await dataSource.undoLastMigration({ transaction: 'each' });
  });
}

async function runPending(url: string, migrations: readonly Migration[]): Promise<string[]> {
  return withDataSource(url, migrations, async (dataSource) => {
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  });
}

async function withDataSource<T>(
  url: string,
  migrations: readonly Migration[],
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = new DataSource({ ...dataSourceOptions(url), migrations: [...migrations], poolSize: 1 });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
