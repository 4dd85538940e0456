import pg from 'pg';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { connect } from '../support/writers.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = await connect(database.programUrl);
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

describe('The ids of what reminders are', () => {
  it('are UUIDs of version 7: what is made later comes later, and no two are the same', async () => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id_in_order() AS id, pg_sleep(0.002) FROM generate_series(1, 50)',
    );
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^0[\da-f]{7}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
    const madeAt = Number.parseInt(ids[0]!.replaceAll('-', '').slice(0, 12), 16);
    expect(Math.abs(Date.now() - madeAt)).toBeLessThan(60_000);
  });

  it('are of deadlines, of their steps and of notices', async () => {
    const { rows } = await client.query(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE column_name = 'id' AND column_default = 'id_in_order()' ORDER BY table_name`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['deadline', 'notice', 'reminder']);
  });
});
