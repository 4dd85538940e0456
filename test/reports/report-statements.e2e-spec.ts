import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

/** What each report asks the database for, its tag among it; exact, so that a statement more is seen. */
const REPORTS = {
  '/status': 2,
  '/reports/award-summary': 2,
  '/reports/awards': 2,
  '/reports/funnel': 3,
  '/reports/funnel/assessments': 3,
  '/reports/heat-map/units': 3,
  '/reports/heat-map/institutions': 3,
  '/reports/differences/institutions': 3,
  '/reports/differences/units': 3,
  '/reports/items': 3,
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
