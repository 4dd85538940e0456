import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

/** What each report asks the database for, its tag among it; exact, so that a statement more is seen. */
const REPORTS = {
  '/status': 2,
  '/reports/award-summary': 2,
  '/reports/awards': 2,
  '/reports/funnel': 2,
  '/reports/funnel/assessments': 2,
  '/reports/heat-map/units': 2,
  '/reports/heat-map/institutions': 2,
  '/reports/differences/institutions': 2,
  '/reports/differences/units': 2,
  '/reports/items': 2,
  '/reports/risks': 2,
  '/reports/calendar': 3,
  '/reports/trends': 2,
};
const PROFILE = 3;

let program: TestApp;
let world: World;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

/** In every report: overdue, with a score near a gate. */
async function overdueAward(place: Place): Promise<void> {
  const sheet = bestSheet({ 'B.II.a': 3.25 }, 'survei');
  const id = await world.assessmentIn('DETERMINATION', place, { sheet });
  const decree = { decreeNumber: 'SK', decreedOn: '2024-01-02' };
  await (await world.as('NATIONAL_SECRETARIAT')).post(`/assessments/${id}/determination`, decree);
}

async function countOf(path: string): Promise<number> {
  const nation = await world.as('LEADERSHIP');
  await nation.get('/session');
  return (await statementsOf(program, () => nation.get(path))).length;
}

async function counts(): Promise<object> {
  const counted: Record<string, number> = {};
  for (const path of Object.keys(REPORTS)) counted[path] = await countOf(path);
  return counted;
}

test('reports take as many statements for many units as for few', async () => {
  await overdueAward(await world.unit());
  // A process looks a cycle up once.
  await (await world.as('LEADERSHIP')).get('/reports/funnel?search=kantor');
  expect(await counts()).toEqual(REPORTS);
  for (const place of [await world.unit(), await world.unit()]) await overdueAward(place);
  expect(await counts()).toEqual(REPORTS);
});

test('a profile takes as many for a long history as for none', async () => {
  const place = await world.unit();
  expect(await countOf(`/units/${place.unitId}/profile`)).toBe(PROFILE);
  await overdueAward(place);
  await world.assessmentIn('PANEL', place, { kind: 'REEVALUATION', cycleId: await world.openCycle() });
  expect(await countOf(`/units/${place.unitId}/profile`)).toBe(PROFILE);
});
