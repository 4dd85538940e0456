import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, World } from '../support/factories.js';
import { differenceFigures, itemFigures, overviewFigures, overviews } from '../support/overviews.js';
import { connect, twoWriters, untilSomebodyWaits } from '../support/writers.js';

let program: TestApp;
let world: World;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

const ask = <Row extends object>(sql: string) => world.query<Row>(sql, []);

const LOWERED = bestSheet({ 'A.II.1.ii.a': 'E', 'B.II.a': 3 }, 'kurang');

async function expectAllToFit(): Promise<void> {
  const { kept, workedOut } = await overviews(ask);
  expect(kept).toEqual(workedOut);
  const figures = await overviewFigures(ask);
  expect(figures.kept).toEqual(figures.addedUp);
  const differences = await differenceFigures(ask);
  expect(differences.kept).toEqual(differences.addedUp);
  const items = await itemFigures(ask);
  expect(items.kept).toEqual(items.addedUp);
}

const overviewOf = async (id: string) =>
  (await world.query<object>('SELECT * FROM assessment_overview WHERE assessment_id = $1', [id]))[0];

describe('What reports show of an assessment', () => {
  it('is what its sources come to, at every step to a decree and beyond', async () => {
    const here = await world.unit();
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    await expectAllToFit();
    await world.complete(id, 'UNIT', here);
    await expectAllToFit();
    await world.documents(id);
    await world.complete(id, 'TPI', here, LOWERED);
    await expectAllToFit();
    expect(await overviewOf(id)).toMatchObject({ layer: 'TPI', area1: 0.875, wbk_margin: -0.875, reached: 'PROPOSAL' });
    await world.propose(id, here);
    await world.screen(id);
    await world.complete(id, 'TPN', here);
    await world.verify(id);
    await expectAllToFit();
    await world.deliberate(id);
    await world.determine(id);
    await expectAllToFit();
    expect(await overviewOf(id)).toMatchObject({
      layer: 'TPN',
      total: 100,
      stage: 'CONCLUDED',
      reached: 'DETERMINATION',
      outcome: 'AWARDED',
    });
    await world.assessmentIn('PANEL', here, { kind: 'REEVALUATION', cycleId: await world.openCycle() });
    await expectAllToFit();
  });

  it('follows what goes back, and what ends early', async () => {
    const here = await world.unit();
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here, { sheet: LOWERED });
    expect(await overviewOf(id)).toMatchObject({ layer: 'UNIT', total: 94.625 });
    await (await world.as('TPI_LEAD', here)).post(`/assessments/${id}/return`, { reason: 'lengkapi' });
    expect(await overviewOf(id)).toMatchObject({ stage: 'SELF_ASSESSMENT', layer: null, total: null, wbk_ratio: null });
    await world.assessmentIn('OBJECTION', await world.unit());
    await expectAllToFit();
  });
});

test('two who change an assessment at the same moment leave what comes of both', async () => {
  const place: Place = await world.unit();
  const id = await world.assessmentIn('SELF_ASSESSMENT', place);
  await world.complete(id, 'UNIT', place);
  const [first, second] = await twoWriters(program.programUrl);
  await first.query('BEGIN');
  await first.query(`UPDATE assessment SET target = 'WBBM' WHERE id = $1`, [id]);
  // Nothing of ours writes a score without the lock; somebody who does waits for it then.
  const added = second.query('UPDATE layer_score SET total = 12.5 WHERE assessment_id = $1', [id]);
  await untilSomebodyWaits(ask);
  await first.query('COMMIT');
  await added;
  await Promise.all([first.end(), second.end()]);
  expect(await overviewOf(id)).toMatchObject({ target: 'WBBM', total: 12.5 });
  await expectAllToFit();
});

test('two who change assessments of one cycle at the same moment wait for nobody, and both count', async () => {
  const places = [await world.unit(), await world.unit()];
  const ids = await Promise.all(places.map((place) => world.assessmentIn('SELF_ASSESSMENT', place)));
  const [first, second] = await twoWriters(program.programUrl);
  for (const client of [first, second]) await client.query(`BEGIN; SET LOCAL lock_timeout = '5s'`);
  const change = `UPDATE assessment SET target = 'WBBM' WHERE id = $1`;
  await first.query(change, [ids[0]]);
  await second.query(change, [ids[1]]);
  await second.query('COMMIT');
  await first.query('COMMIT');
  await Promise.all([first.end(), second.end()]);
  await expectAllToFit();
});

test('two who score assessments of one institution at the same moment wait for nobody, and both count', async () => {
  const { institutionId } = await world.unit();
  const places = [await world.unit(institutionId), await world.unit(institutionId)];
  const scored: string[] = [];
  for (const place of places) {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', place);
    await world.complete(id, 'TPI', place, LOWERED);
    scored.push(id);
  }
  const [first, second] = await twoWriters(program.programUrl);
  for (const client of [first, second]) await client.query(`BEGIN; SET LOCAL lock_timeout = '5s'`);
  const change = `UPDATE layer_score SET total = total - 1, item_values = array_fill(0.5::float8, ARRAY[113]) WHERE assessment_id = $1 AND layer = 'TPI'`;
  await first.query(change, [scored[0]]);
  await second.query(change, [scored[1]]);
  await second.query('COMMIT');
  await first.query('COMMIT');
  await Promise.all([first.end(), second.end()]);
  await expectAllToFit();
});

test('figures go back with whatever is undone', async () => {
  const id = await world.assessmentIn('SELF_ASSESSMENT', await world.unit());
  const client = await connect(program.programUrl);
  await client.query('BEGIN');
  await client.query(`UPDATE assessment SET target = 'WBBM' WHERE id = $1`, [id]);
  await client.query('UPDATE layer_score SET item_values = array_fill(0.5::float8, ARRAY[113])');
  await client.query('ROLLBACK');
  await client.end();
  await expectAllToFit();
});
