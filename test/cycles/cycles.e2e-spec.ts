import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { LKE } from '../support/worksheets.js';

let program: TestApp;
let world: World;
let administrator: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  administrator = await world.as('ADMINISTRATOR');
});
afterAll(() => program?.close());

describe('A cycle', () => {
  it('has the rules of today unless told otherwise', async () => {
    const cycle = await administrator.post('/cycles', { year: 2020, instrumentId: LKE.id });
    const ladderDays = [180, 90, 60, 30, 14, 7, 1, 0];
    expect(cycle).toMatchObject({ year: 2020, isReplayed: true, intervalMonths: 24, barMonths: 24, ladderDays });
    const told = { intervalMonths: 12, barMonths: 0, ladderDays: [10, 1] };
    const other = await administrator.post('/cycles', { year: 2025, instrumentId: LKE.id, ...told });
    expect(other).toMatchObject({ ...told, isReplayed: false });
    expect(await administrator.get('/cycles')).toEqual(expect.arrayContaining([cycle, other]));
  });

  it('is the only one of its year', async () => {
    expect(await refusalOf(administrator.post('/cycles', { year: 2026, instrumentId: LKE.id }))).toMatchObject({
      status: 409,
      type: '/problems/cycle-refused',
      errors: [{ pointer: '/year' }],
    });
  });

  it('is refused with the name of every wrong field', async () => {
    const cycle = { year: 1999, instrumentId: 7, intervalMonths: 0, barMonths: -1, ladderDays: [], rules: {} };
    const refusal = await refusalOf(administrator.post('/cycles', cycle));
    const pointers = new Set((refusal['errors'] as { pointer: string }[]).map(({ pointer }) => pointer));
    expect([...pointers].sort()).toEqual(
      Object.keys(cycle)
        .map((field) => `/${field}`)
        .sort(),
    );
  });
});

describe('A stage window', () => {
  it('is set, and set again', async () => {
    const id = await world.cycle();
    const path = `/cycles/${id}/windows`;
    expect(await administrator.get(path)).toEqual([]);
    await administrator.put(`${path}/PROPOSAL`, { opensOn: '2026-07-01', closesOn: '2026-07-31' });
    await administrator.put(`${path}/SELF_ASSESSMENT`, { opensOn: '2026-02-01', closesOn: '2026-02-01' });
    await administrator.put(`${path}/PROPOSAL`, { opensOn: '2026-07-01', closesOn: '2026-08-14' });
    expect(await administrator.get(path)).toEqual([
      { stage: 'SELF_ASSESSMENT', opensOn: '2026-02-01', closesOn: '2026-02-01' },
      { stage: 'PROPOSAL', opensOn: '2026-07-01', closesOn: '2026-08-14' },
    ]);
  });

  it('is refused when it closes before it opens, and the one before stays', async () => {
    const window = { opensOn: '2026-07-01', closesOn: '2026-07-31' };
    const id = await world.cycle({ PROPOSAL: window });
    const closesOn = '2026-06-30';
    expect(await refusalOf(administrator.put(`/cycles/${id}/windows/PROPOSAL`, { ...window, closesOn }))).toMatchObject(
      {
        status: 422,
        type: '/problems/cycle-refused',
        errors: [{ pointer: '/closesOn' }],
      },
    );
    expect(await administrator.get(`/cycles/${id}/windows`)).toEqual([{ stage: 'PROPOSAL', ...window }]);
  });

  it.each(['2026-02-30', '2026-2-1', '01-02-2026', '2026-02-01T00:00:00Z', 20260201, null])(
    'has no day %j',
    async (day) => {
      const id = await world.cycle();
      expect(
        await refusalOf(administrator.put(`/cycles/${id}/windows/PROPOSAL`, { opensOn: day, closesOn: '2026-12-31' })),
      ).toMatchObject({ status: 422, errors: [{ pointer: '/opensOn' }] });
      expect(await administrator.get(`/cycles/${id}/windows`)).toEqual([]);
    },
  );

  it('belongs to a stage in which work is done, of a cycle that exists', async () => {
    const window = { opensOn: '2026-07-01', closesOn: '2026-07-31' };
    expect(await refusalOf(administrator.put(`/cycles/${world.cycleId}/windows/CONCLUDED`, window))).toMatchObject({
      status: 400,
    });
    const nowhere = '/cycles/00000000-0000-4000-8000-000000000000/windows/PROPOSAL';
    expect(await refusalOf(administrator.put(nowhere, window))).toMatchObject({
      status: 404,
      type: '/problems/cycle-not-found',
    });
  });
});
