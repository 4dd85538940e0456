import pg from 'pg';
import { ARCHIVED_TABLES, NOT_ARCHIVED } from '../../src/institution-archives/archived-tables.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client(database.url);
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

async function columnsInDatabase(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT relname AS name, array_agg(attname::text ORDER BY attname) AS columns
     FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped GROUP BY 1`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

describe('The tables of an archive', () => {
  it('say of every table whether it is within, and of none twice', async () => {
    const decided = [...ARCHIVED_TABLES.map(({ name }) => name), ...Object.keys(NOT_ARCHIVED)];
    expect(decided.toSorted()).toEqual([...(await columnsInDatabase()).keys()].toSorted());
  });

  it('say of every column what it means, or why it stays', async () => {
    const known = await columnsInDatabase();
    for (const { name, columns, without = {} } of ARCHIVED_TABLES) {
      const decided = [...Object.keys(columns), ...Object.keys(without)].toSorted();
      expect({ name, columns: decided }).toEqual({ name, columns: known.get(name)?.toSorted() });
    }
  });

  it('leave no column that keeps a secret', () => {
    const named = ARCHIVED_TABLES.flatMap(({ name, columns }) =>
      Object.keys(columns).map((column) => `${name}.${column}`),
    );
    expect(named.filter((column) => /password|secret|token|mac$|salt/.test(column))).toEqual([]);
  });

  it('name only tables that they can be put back after', async () => {
    const { rows } = await client.query<{ from: string; to: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS from, confrelid::regclass::text AS to FROM pg_constraint
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
    );
    const within = new Set(ARCHIVED_TABLES.filter(({ isHistory = false }) => !isHistory).map(({ name }) => name));
    expect(rows.filter(({ from, to }) => within.has(from) && !within.has(to))).toEqual([]);
  });
});
