import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let administrator: ApiClient;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  administrator = await world.as('ADMINISTRATOR');
});
afterAll(() => program?.close());

interface Holiday {
  readonly day: string;
  readonly name: string;
  readonly kind: string;
  readonly isCalculated: boolean;
}

async function inYear(year: number): Promise<Holiday[]> {
  return administrator.get<Holiday[]>(`/holidays?year=${year}`);
}

async function on(day: string): Promise<Holiday | undefined> {
  return (await inYear(Number(day.slice(0, 4)))).find((holiday) => holiday.day === day);
}

function eventsOf(day: string): Promise<{ action: string; before: object | null; after: object | null }[]> {
  return world.query(
    "SELECT action, before, after FROM audit_event WHERE subject_type = 'holiday' AND subject_id = $1 ORDER BY id",
    [day],
  );
}

const LEAVE = { name: 'Cuti bersama Hari Raya Natal', kind: 'COLLECTIVE_LEAVE' };

describe('Holidays', () => {
  it('of a year are calculated when it is asked for, in order, each day once, for whoever is signed in', async () => {
    const member = await world.as('UNIT_MEMBER', await world.unit());
    const holidays = await member.get<Holiday[]>('/holidays?year=2027');
    const days = holidays.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.every((day) => day.startsWith('2027-'))).toBe(true);
    expect(holidays).toContainEqual({
      day: '2027-08-17',
      name: 'Hari Ulang Tahun Kemerdekaan Republik Indonesia',
      kind: 'NATIONAL_HOLIDAY',
      isCalculated: true,
    });
    expect(await inYear(2027)).toEqual(holidays);
  });

  it('bear both names where two fall on one day, and 27 Rajab its own', async () => {
    expect((await on('2027-12-25'))?.name.split(', ').sort()).toEqual(['Hari Raya Natal', 'Isra Mikraj Nabi Muhammad']);
    expect((await on('2027-08-14'))?.name).toBe('Maulid Nabi Muhammad');
  });

  it('are those of this year unless another is named', async () => {
    expect(await administrator.get('/holidays')).toEqual(await inYear(2026));
  });

  it.each(['1999', '2077', '2027.5', 'soon'])('of the year %s are not known', async (year) => {
    expect(await refusalOf(administrator.get(`/holidays?year=${year}`))).toMatchObject({
      status: 422,
      errors: expect.arrayContaining([expect.objectContaining({ pointer: '/year' })]),
    });
  });

  it('are added, named anew, removed, and brought back by administrators, which the audit tells', async () => {
    const day = '2029-12-26';
    const entered = { day, ...LEAVE, isCalculated: false };
    expect(await administrator.put(`/holidays/${day}`, LEAVE)).toEqual(entered);
    expect(await on(day)).toEqual(entered);
    await administrator.put(`/holidays/${day}`, { ...LEAVE, name: 'Cuti bersama' });
    expect((await on(day))?.name).toBe('Cuti bersama');
    await administrator.request('DELETE', `/holidays/${day}`);
    expect(await on(day)).toBeUndefined();
    expect(await refusalOf(administrator.request('DELETE', `/holidays/${day}`))).toMatchObject({ status: 404 });
    await administrator.put(`/holidays/${day}`, LEAVE);
    expect(await on(day)).toEqual(entered);
    const renamed = { ...LEAVE, name: 'Cuti bersama', isRemoved: false };
    expect(await eventsOf(day)).toEqual([
      { action: 'put', before: null, after: { ...LEAVE, isRemoved: false } },
      { action: 'put', before: { ...LEAVE, isRemoved: false }, after: renamed },
      { action: 'remove', before: renamed, after: null },
      { action: 'put', before: { ...renamed, isRemoved: true }, after: { ...LEAVE, isRemoved: false } },
    ]);
  });

  it('that were moved stay moved: nothing is calculated over what somebody knew before', async () => {
    await administrator.put('/holidays/2031-01-01', { name: 'Tahun Baru', kind: 'NATIONAL_HOLIDAY' });
    await administrator.request('DELETE', '/holidays/2031-08-17');
    expect(await on('2031-01-01')).toMatchObject({ name: 'Tahun Baru', isCalculated: false });
    expect(await on('2031-08-17')).toBeUndefined();
    expect(await on('2031-12-25')).toMatchObject({ isCalculated: true });
  });

  it('are not what any other day is', async () => {
    expect(await refusalOf(administrator.request('DELETE', '/holidays/2026-03-03'))).toMatchObject({
      status: 404,
      type: '/problems/holiday-not-found',
    });
  });

  it('are refused with the name of every wrong field', async () => {
    const put = (day: string, body: object) => refusalOf(administrator.put(`/holidays/${day}`, body));
    expect(await put('2026-02-30', LEAVE)).toMatchObject({ status: 422, errors: [{ pointer: '/day' }] });
    expect(await put('0000-01-01', LEAVE)).toMatchObject({ status: 422, errors: [{ pointer: '/day' }] });
    expect(await put('2026-03-03', { name: '  ', kind: 'WEEKEND' })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/name' }, { pointer: '/kind' }],
    });
  });

  it('are changed by nobody else', async () => {
    for (const role of ['NATIONAL_SECRETARIAT', 'AUDITOR'] as const) {
      const client = await world.as(role);
      expect(await refusalOf(client.put('/holidays/2026-03-03', LEAVE))).toMatchObject({ status: 403 });
      expect(await refusalOf(client.request('DELETE', '/holidays/2026-08-17'))).toMatchObject({ status: 403 });
    }
    const stranger = await fetch(`${program.url}/api/v1/holidays?year=2027`);
    expect(stranger.status).toBe(401);
  });
});
