import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let here: Place;
let elsewhere: Place;

/** 7 of the 8 points of the first area. */
const ONE_LESS = bestSheet({ 'A.II.1.ii.a': 'E' }, 'kurang');

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  elsewhere = await world.unit();
  const administrator = await world.as('ADMINISTRATOR');
  const past = await administrator.post<{ id: string }>('/cycles', { year: 2020, instrumentId: 'lke-zi-2021' });
  await world.setWindow(past.id, 'SELF_ASSESSMENT', { opensOn: '2000-01-01', closesOn: '2099-12-31' });
  await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId: past.id, sheet: ONE_LESS });
  await world.determine(await world.assessmentIn('DETERMINATION', here));
  await world.assessmentIn('INTERNAL_EVALUATION', await world.unit(here.institutionId), { sheet: ONE_LESS });
  await world.assessmentIn('SELF_ASSESSMENT', elsewhere);
});
afterAll(() => program?.close());

const trends = async (query = '', place?: Place) =>
  (await world.as('LEADERSHIP', place)).get<object[]>(`/reports/trends?${query}`);

describe('The trends', () => {
  it('have every cycle, the oldest first, with means and what predicates ask for', async () => {
    const none = { awardedWbk: 0, awardedWbbm: 0, notAwarded: 0, screenedOut: 0, retained: 0, upgraded: 0, revoked: 0 };
    const asked = { wbkTotal: 75, wbbmTotal: 85 };
    expect(await trends()).toMatchObject([
      { cycle: { year: 2020, isReplayed: true }, ...none, opened: 1, assessed: 1, meanTotal: 99, ...asked },
      {
        cycle: { year: 2026, isReplayed: false },
        ...none,
        opened: 3,
        assessed: 2,
        awardedWbk: 1,
        meanTotal: 99.5,
        ...asked,
      },
    ]);
    expect(await trends()).toMatchObject([
      { meanShares: [0.875, 1, 1, 1, 1, 1] },
      { meanShares: [0.9375, 1, 1, 1, 1, 1] },
    ]);
  });

  it('of one institution are of its own assessments; without a score there is no mean', async () => {
    expect(await trends('', elsewhere)).toMatchObject([
      { cycle: { year: 2026 }, opened: 1, assessed: 0, meanTotal: null, meanShares: null, wbkTotal: null },
    ]);
    expect(await trends('kind=REEVALUATION')).toEqual([]);
  });

  it('are a table for spreadsheets too', async () => {
    const answer = await (await world.as('LEADERSHIP')).download('/reports/trends.csv');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines[1]).toBe('2020;1;1;1;0;0;0;0;0;0;0;99;87,5;100;100;100;100;100');
    expect(lines[2]).toBe('2026;0;3;2;1;0;0;0;0;0;0;99,5;93,75;100;100;100;100;100');
  });
});
