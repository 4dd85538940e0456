import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../../src/app.module.js';
import { AuditVerification } from '../../src/audit/audit-verification.service.js';
import { SimulatedClock } from '../../src/common/clock.js';
import { Settings } from '../../src/config/settings.js';
import { Transactions } from '../../src/database/transactions.js';
import { beginDemonstration } from '../../src/demo/demonstration-state.js';
import { seedDemonstration } from '../../src/demo/seeding.js';
import { parseInstrument } from '../../src/instruments/instrument-file.js';
import { InstrumentPublishing } from '../../src/instruments/instrument-publishing.service.js';
import { replayInto } from '../../src/replay/replaying.js';
import { AUDIT_KEY } from '../support/audit-key.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { overviews } from '../support/overviews.js';
import { Program } from '../support/program.js';

jest.setTimeout(240_000);

/** Eleven units of three institutions, of which eight are evaluated; one of them has won WBK three years before. */
const SMALL = { year: 2020, scale: 0.003, cycles: 1, seed: 2020 };

/** Whoever finds a row of these at work makes another: only what they add up to is the same in each run, or nothing is. */
const COUNTED: Readonly<Record<string, string>> = {
  cycle_figure: 'sum(assessments)',
  cycle_item_figure: 'sum(sheets)',
  difference_figure: 'sum(assessments)',
  institution_figure: 'sum(assessments)',
  item_figure: 'sum(sheets)',
  view_change: 'min(0)',
};

describe('A replay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zi-replay-'));
  const quiet = { NODE_ENV: 'test', LOG_LEVEL: 'silent', ZI_AUDIT_KEY: AUDIT_KEY, ZI_DATA_DIR: folder } as const;
  const settings = Object.assign(new Settings(), quiet, { WORKERS: 'off' });
  const databases: TestDatabase[] = [];
  let whole: TestDatabase;

  beforeAll(async () => {
    whole = await anotherDatabase();
  });
  afterAll(async () => {
    for (const database of databases) await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function anotherDatabase(): Promise<TestDatabase> {
    const database = await testDatabase();
    databases.push(database);
    return database;
  }

  const addressOf = ({ url, programUrl }: TestDatabase) => ({ url: programUrl, ownerUrl: url });

  async function replay(database: TestDatabase, numbers = SMALL, done: (count: number) => void = () => undefined) {
    return replayInto(addressOf(database), { settings, numbers, watching: { total: () => undefined, done } });
  }

  async function zi(database: TestDatabase, words: readonly string[]) {
    const program = new Program(['bin/zi.mjs', ...words], {
      DATABASE_URL: database.programUrl,
      DATABASE_OWNER_URL: database.url,
      ZI_DATA_DIR: folder,
    });
    const code = await program.end();
    return { code, last: program.stdout.trim().split('\n').at(-1) ?? '', err: program.stderr };
  }

  async function ask<Row extends object>(database: TestDatabase, sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<Row>(sql).finally(() => client.end());
    return rows;
  }

  /** How many rows everything that matters has, and how many sheets the figures of items are of. */
  async function rowsOf(database: TestDatabase) {
    const tables = await ask<{ name: string }>(
      database,
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
    );
    const counts = tables.map(({ name }) => `(SELECT ${COUNTED[name] ?? 'count(*)'} FROM ${name})::int AS ${name}`);
    return (await ask<Readonly<Record<string, number>>>(database, `SELECT ${counts.join()}`))[0] ?? {};
  }

  /** Runs the program beside a database, as on a day to come. */
  async function within<T>(database: TestDatabase, work: (app: Awaited<ReturnType<typeof context>>) => Promise<T>) {
    const app = await context(database);
    return work(app).finally(() => app.close());
  }
  const context = (database: TestDatabase) =>
    NestFactory.createApplicationContext(
      AppModule.with({
        settings,
        databaseUrl: database.programUrl,
        workers: false,
        clock: new SimulatedClock(new Date('2030-01-02T02:00:00Z')),
      }),
      { logger: false },
    );

  test('derives what was intended, unit by unit', async () => {
    const expected = { proposed: 11, evaluated: 8, awarded: 3, wbk: 2, wbbm: 1, mismatches: [] };
    expect(await replay(whole)).toEqual(expected);
  });

  test('leaves a trail that fits, with an event of every answer', async () => {
    const report = await within(whole, (app) => app.get(AuditVerification, { strict: false }).verify());
    expect(report.faults).toEqual([]);
    const { answer = 0, audit_event: events = 0 } = await rowsOf(whole);
    // Eleven and one units, two sheets of the TPI, and of those who are evaluated two of the TPN.
    expect(answer).toBe(113 * (12 * 3 + 9 * 2));
    expect(events).toBeGreaterThan(answer);
  });

  test('does nothing again where it is whole, and ends with one line of JSON', async () => {
    const before = await rowsOf(whole);
    const { code, last } = await zi(whole, ['replay', '2020', '--scale', '0.003', '--json']);
    expect([code, JSON.parse(last)]).toEqual([
      0,
      {
        proposed: 11,
        evaluated: 8,
        awarded: 3,
        wbk: 2,
        wbbm: 1,
        mismatches: 0,
        seconds: expect.any(Number),
        peakMemoryMiB: expect.any(Number),
      },
    ]);
    expect(await rowsOf(whole)).toEqual(before);
  });

  test('goes on where it was cut short in the middle of things, and does nothing twice', async () => {
    const database = await anotherDatabase();
    // In the self-assessments, the internal evaluations, the proposals and the desk.
    for (const last of [70, 82, 95, 118]) {
      let done = 0;
      const cut = (count: number) => {
        done += count;
        if (done < last || done - count >= last) return;
        void ask(
          database,
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND usename = 'zi_test_program'`,
        );
      };
      await expect(replay(database, SMALL, cut)).rejects.toThrow();
      expect(await seedingOf(database)).toMatch(/^The database holds a replay that was cut short/);
    }
    expect((await replay(database)).mismatches).toEqual([]);
    expect(await rowsOf(database)).toEqual(await rowsOf(whole));
  });

  const seedingOf = (database: TestDatabase) =>
    seedDemonstration(settings, addressOf(database), () => undefined).then(String, (error: Error) => error.message);

  test('is served as invented data once it is whole', async () => {
    expect(await seedingOf(whole)).toBe('true');
  });

  test('shows a wrong minimum: the unit that was to miss it is awarded, and the command fails', async () => {
    const database = await anotherDatabase();
    const text = readFileSync('instruments/lke-zi-2021.yaml', 'utf8');
    const wrong = text.replace('id: lke-zi-2021', 'id: lke-zi-wrong').replace('total_min: 75', 'total_min: 50');
    await within(database, (app) =>
      app
        .get(Transactions, { strict: false })
        .run((tx) => app.get(InstrumentPublishing, { strict: false }).publish(tx, parseInstrument(wrong))),
    );
    const { code, last, err } = await zi(database, ['replay', '2020', '--scale', '0.003', '--json']);
    expect([code, JSON.parse(last)]).toMatchObject([1, { awarded: 4, wbk: 3, mismatches: 1 }]);
    expect(err).toMatch(/MISMATCH: UNIT-\d{5} in 2020: intended NOT_AWARDED total, became AWARDED WBK\./);
  });

  test('of three cycles carries answers over and looks again at what was awarded', async () => {
    const database = await anotherDatabase();
    const result = await replay(database, { ...SMALL, scale: 0.0015, cycles: 3 });
    expect(result.mismatches).toEqual([]);
    const years = await ask(
      database,
      `SELECT year, kind, count(*)::int AS all, count(started_from)::int AS carried FROM assessment
       JOIN cycle ON cycle.id = cycle_id GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    expect(years).toEqual([
      { year: 2017, kind: 'PROPOSAL', all: 1, carried: 0 },
      { year: 2020, kind: 'PROPOSAL', all: 6, carried: 1 },
      { year: 2021, kind: 'PROPOSAL', all: 4, carried: 4 },
      { year: 2022, kind: 'PROPOSAL', all: 3, carried: 3 },
      { year: 2022, kind: 'REEVALUATION', all: 2, carried: 2 },
    ]);
    const none = { reevaluated: 0, retained: 0, upgraded: 0, revoked: 0 };
    expect(result.cycles).toMatchObject([
      { year: 2020, proposed: 6, ...none },
      { year: 2021, ...none },
      { year: 2022, reevaluated: 2 },
    ]);
    for (const count of ['proposed', 'evaluated', 'awarded', 'wbk', 'wbbm'] as const)
      expect(result.cycles?.reduce((sum, cycle) => sum + cycle[count], 0)).toBe(result[count]);
    const again = { '--scale': '0.0015', '--cycles': '3' };
    const { last } = await zi(database, ['replay', '2020', ...Object.entries(again).flat(), '--json']);
    expect(JSON.parse(last)).toMatchObject({ proposed: result.proposed, cycles: result.cycles, mismatches: 0 });
    const { kept, workedOut } = await overviews((sql) => ask(database, sql));
    expect(kept).toEqual(workedOut);
  });

  test('never stands beside other data, nor beside another replay', async () => {
    const message = await replay(whole, { ...SMALL, cycles: 2 }).catch((error: Error) => error.message);
    expect(message).toMatch(/^The database holds another replay, begun as zi replay 2020 --scale 0.003 --cycles 1;/);
    const database = await anotherDatabase();
    await beginDemonstration(database.programUrl, new Date());
    const { code, err } = await zi(database, ['replay', '2020', '--scale', '0.003']);
    expect([code, err]).toEqual([1, expect.stringContaining('The database holds other data already')]);
  });
});
