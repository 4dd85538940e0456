import pg from 'pg';
import { AppModule } from '../../src/app.module.js';
import { createHttpApplication } from '../../src/http/application.js';
import { InstrumentChanged } from '../../src/instruments/instruments.errors.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { testDatabase } from '../support/database.js';
import { refusalOf, World } from '../support/factories.js';
import { LKE, WORKSHEET_TEXT } from '../support/worksheets.js';

let program: TestApp;
let client: ApiClient;

beforeAll(async () => {
  program = await startApp();
  client = await (await World.on(program)).as('ADMINISTRATOR');
});
afterAll(() => program?.close());

/** As the owner of the tables: the program itself may not even try. */
async function sql<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const owner = new pg.Client({ connectionString: program.databaseUrl });
  await owner.connect();
  try {
    return (await owner.query<Row>(statement)).rows;
  } finally {
    await owner.end();
  }
}

describe('The worksheet that comes with the program', () => {
  it('is published with the first start, and shown whole', async () => {
    expect(await client.get('/instruments')).toEqual([expect.objectContaining({ id: LKE.id })]);
    const view = JSON.stringify(await client.get(`/instruments/${LKE.id}`));
    for (const item of LKE.items.values()) expect(view).toContain(`"${item.code}"`);
  });

  it('is kept as it was read, with a digest of every item', async () => {
    expect(await sql('SELECT id, source FROM instrument')).toEqual([{ id: LKE.id, source: WORKSHEET_TEXT }]);
    const items = await sql<{ code: string; digest: string }>('SELECT code, digest FROM instrument_item');
    expect(items.map(({ code }) => code).sort()).toEqual([...LKE.items.keys()].sort());
    expect(items.every(({ digest }) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
  });

  it.each([
    "UPDATE instrument SET source = ''",
    'DELETE FROM instrument',
    'TRUNCATE instrument CASCADE',
    "UPDATE instrument_item SET digest = ''",
    'DELETE FROM instrument_item',
  ])('is immutable: "%s" is refused', async (statement) => {
    await expect(sql(statement)).rejects.toThrow('is kept as it was written');
  });

  it('is refused at the start when its file no longer is what was published', async () => {
    const database = await testDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query("INSERT INTO instrument VALUES ('lke-zi-2021', 'digest of another text', '', '2026-01-01')");
    await client.end();
    const { settings } = program;
    const module = AppModule.with({ settings, databaseUrl: database.url, workers: false });
    const start = createHttpApplication(module, settings).then((app) => app.init());
    const refusal = await start.catch((error: unknown) => error);
    await database.drop();
    expect(refusal).toBeInstanceOf(InstrumentChanged);
    expect(refusal).toHaveProperty('message', expect.stringContaining('instruments/lke-zi-2021.yaml differs'));
  });
});

describe('An unknown worksheet', () => {
  it('is not found, and the answer says which there are', async () => {
    const refusal = { status: 404, type: '/problems/instrument-not-found', detail: expect.stringContaining(LKE.id) };
    expect(await refusalOf(client.get('/instruments/lke-zi-1999'))).toMatchObject(refusal);
    expect(await refusalOf(client.get('/instruments/__proto__'))).toMatchObject(refusal);
  });

  it('makes no cycle', async () => {
    const before = await client.get('/cycles');
    expect(await refusalOf(client.post('/cycles', { year: 2027, instrumentId: 'lke-zi-1999' }))).toMatchObject({
      status: 404,
      type: '/problems/instrument-not-found',
    });
    expect(await client.get('/cycles')).toEqual(before);
  });
});
