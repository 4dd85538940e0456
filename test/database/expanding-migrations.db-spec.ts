import { DataSource, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import { ourMigrations } from '../../src/database/migrate.js';
import { emptyDatabase, type TestDatabase } from '../support/database.js';
import { brokenPromises, promisesOf } from './schema-promises.js';

/** From here on an installation may be restarted process by process, so that two versions share one schema for a while. */
const FIRST_EXPANDING = 1_764_600_000_000;

/** A migration that takes something away names it here, with the version that has not used it any more since; or that demands what was demanded before. */
const GIVEN_UP: Readonly<Record<string, readonly string[]>> = {
  // Instead of 30 days at most: whatever the version before writes keeps within it.
  CreatePortalrb1764660000000: [
    "demands CHECK (((expires_at >= (created_at + '01:00:00'::interval)) AND (expires_at <= (created_at + '8784:00:00'::interval)))) of table evidence_share",
  ],
  // An integer became a double: drivers give both as a number, and whatever the version before writes fits. One kind more may be.
  BindEvidence1764710000000: [
    'column size int4 of table document',
    "demands CHECK ((kind = ANY (ARRAY['EVALUATION_REPORT'::text, 'SCORE_SHEET'::text, 'EVIDENCE_BINDER'::text, 'INSTITUTION_SCORE_SHEETS'::text]))) of table document",
  ],
};

let database: TestDatabase;
let source: DataSource;
let runner: QueryRunner;

beforeAll(async () => {
  database = await emptyDatabase();
  source = await new DataSource(dataSourceOptions(database.url)).initialize();
  runner = source.createQueryRunner();
});
afterAll(async () => {
  await runner?.release();
  await source?.destroy();
  await database?.drop();
});

test('Each migration leaves the version before it everything that it relies on, and demands nothing new of it', async () => {
  for (const Migration of await ourMigrations()) {
    const before = await promisesOf(runner);
    await new Migration().up(runner);
    if (numberOf(Migration.name) < FIRST_EXPANDING) continue;
    const broken = brokenPromises(before, await promisesOf(runner));
    expect([Migration.name, ...broken]).toEqual([Migration.name, ...(GIVEN_UP[Migration.name] ?? [])]);
  }
  expect(await promisesOf(runner)).toContain('table assessment');
});

describe('A change of the schema', () => {
  beforeAll(async () => {
    await runner.query('CREATE TABLE door (id int PRIMARY KEY, colour text, keyhole int NOT NULL)');
  });

  it.each([
    ['DROP TABLE door', 'table door'],
    ['ALTER TABLE door RENAME colour TO color', 'column colour text of table door'],
    ['ALTER TABLE door ALTER keyhole TYPE text', 'column keyhole int4 of table door'],
    ['ALTER TABLE door ADD lock text NOT NULL', 'demands a value in lock of table door'],
    ["ALTER TABLE door ADD CHECK (colour <> 'red')", "demands CHECK ((colour <> 'red'::text)) of table door"],
    ['CREATE UNIQUE INDEX ON door (colour)', 'demands one row for each btree (colour) of table door'],
  ])('%s is noticed', async (change, broken) => {
    expect(await brokenBy(change)).toContain(broken);
  });

  it.each([
    'CREATE TABLE key (id int PRIMARY KEY, door int NOT NULL REFERENCES door)',
    'ALTER TABLE door ADD lock text, ADD bell boolean NOT NULL DEFAULT false',
    'ALTER TABLE door ALTER keyhole DROP NOT NULL',
    'CREATE INDEX ON door (colour)',
  ])('%s is survived', async (change) => {
    expect(await brokenBy(change)).toEqual([]);
  });

  async function brokenBy(change: string): Promise<string[]> {
    const before = await promisesOf(runner);
    await runner.query('BEGIN');
    await runner.query(change);
    const broken = brokenPromises(before, await promisesOf(runner));
    await runner.query('ROLLBACK');
    return broken;
  }
});

function numberOf(name: string): number {
  return Number(/\d{13}$/.exec(name)?.[0]);
}
