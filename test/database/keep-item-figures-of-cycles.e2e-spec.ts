import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { KeepItemFiguresOfCycles1764830000000 } from '../../migrations/1764830000000-keep-item-figures-of-cycles.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, World } from '../support/factories.js';
import { itemFigures } from '../support/overviews.js';
import { connect } from '../support/writers.js';

let program: TestApp;
let world: World;
let owner: pg.Client;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  owner = await connect(program.databaseUrl);
});
afterAll(async () => {
  await owner?.end();
  await program?.close();
});

const ask = async <Row extends object>(sql: string) => (await owner.query<Row>(sql)).rows;
/** Enough of a runner for statements without parameters. */
const runner = { query: (sql: string) => ask(sql) } as unknown as QueryRunner;

test('What an earlier release kept of institutions alone is added up for each cycle', async () => {
  const here = await world.unit();
  const sheets = [bestSheet(), bestSheet({ 'A.II.1.ii.a': 'C' }, 'kurang bukti')];
  await world.assessmentIn('INTERNAL_EVALUATION', here, { sheet: sheets[0]! });
  await world.assessmentIn('PROPOSAL', await world.unit(here.institutionId), { sheet: sheets[1]! });
  await world.assessmentIn('INTERNAL_EVALUATION', await world.unit(), { sheet: sheets[1]! });
  const { kept, addedUp } = await itemFigures(ask);
  expect(kept).toEqual(addedUp);

  const migration = new KeepItemFiguresOfCycles1764830000000();
  await migration.down(runner);
  // As that release scores: nobody adds to a cycle.
  await owner.query(`UPDATE layer_score SET item_values = array_fill(0.25::float8, ARRAY[113]) WHERE layer = 'TPI'`);
  await migration.up(runner);

  const filled = await itemFigures(ask);
  expect(filled.kept).toEqual(filled.addedUp);
  expect(filled.kept).not.toEqual(kept);
});
