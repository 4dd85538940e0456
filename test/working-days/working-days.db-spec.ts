import { DataSource } from 'typeorm';
import type { Settings } from '../../src/config/settings.js';
import { Transactions } from '../../src/database/transactions.js';
import { calendarDate } from '../../src/domain/calendar-date.js';
import { DEFAULT_OFFICE_HOURS } from '../../src/domain/working-days.js';
import { WorkingDays } from '../../src/working-days/working-days.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

const WITA = { ...DEFAULT_OFFICE_HOURS, zone: 'Asia/Makassar', digestAt: '08:00', weekend: [7] };
const CHRISTMAS = calendarDate('2026-12-25');

let program: TestApp;
let world: World;
let working: WorkingDays;

beforeAll(() => start());
afterAll(() => program?.close());

async function start(given: Partial<Settings> = {}): Promise<void> {
  program = await startApp({ ...given, WORKERS: 'off' });
  world = await World.on(program);
  working = program.app.get(WorkingDays, { strict: false });
}

async function startAnew(given: Partial<Settings> = {}): Promise<void> {
  await program?.close();
  await start(given);
}

async function institutionWith(hours: object): Promise<string> {
  const id = await world.institution();
  await (await world.as('ADMINISTRATOR')).put(`/institutions/${id}/office-hours`, hours);
  return id;
}

function seededYears(): Promise<{ year: number }[]> {
  return world.query('SELECT year FROM holiday_year ORDER BY year', []);
}

describe('The working days of institutions', () => {
  it('are there for each one asked for: what it has chosen, else what the register has', async () => {
    const [far, near] = [await institutionWith(WITA), await world.institution()];
    const times = await working.of([far, near]);
    expect([...times.keys()]).toEqual([far, near]);
    expect(times.get(far)?.hours).toEqual(WITA);
    expect(times.get(far)?.calendar.weekend).toEqual([7]);
    expect(times.get(near)?.hours).toEqual(DEFAULT_OFFICE_HOURS);
    expect(times.get(near)?.calendar.holidays.has(CHRISTMAS)).toBe(true);
    expect(await working.of([])).toEqual(new Map());
  });

  it('take two statements, however many are asked for, once the years are seeded', async () => {
    await working.ofRegister();
    const ids = [await institutionWith(WITA), await institutionWith(WITA), await world.institution()];
    expect(await statementsOf(program, () => working.of(ids.slice(0, 1)))).toHaveLength(2);
    expect(await statementsOf(program, () => working.of(ids))).toHaveLength(2);
    expect(await statementsOf(program, () => working.own())).toHaveLength(2);
    expect(await statementsOf(program, () => working.ofRegister())).toHaveLength(1);
  });

  it('are those of the register where nobody has chosen, in its own zone', async () => {
    await startAnew({ ZI_TIME_ZONE: 'Asia/Jayapura' });
    const inTheEast = { ...DEFAULT_OFFICE_HOURS, zone: 'Asia/Jayapura' };
    expect((await working.ofRegister()).hours).toEqual(inTheEast);
    const id = await world.institution();
    expect((await working.of([id])).get(id)?.hours).toEqual(inTheEast);
    await startAnew();
  });

  it('are told of every institution that has chosen its own', async () => {
    await world.query('DELETE FROM office_hours', []);
    const own = [await institutionWith(WITA), await institutionWith({ ...DEFAULT_OFFICE_HOURS, weekend: [7, 6] })];
    await world.institution();
    const offices = await working.own();
    expect([...offices.keys()].toSorted()).toEqual(own.toSorted());
    expect(offices.get(own[0] as string)?.hours).toEqual(WITA);
    for (const { calendar } of offices.values()) expect(calendar.holidays.has(CHRISTMAS)).toBe(true);
  });
});

describe('Holidays', () => {
  beforeEach(() => startAnew());

  it('are seeded from last year to two years ahead, as time goes on', async () => {
    expect(await seededYears()).toEqual([]);
    await working.ofRegister();
    expect((await seededYears()).map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028]);
    program.clock.moveTo(new Date('2026-12-31T17:00:00Z'));
    const { calendar } = await working.ofRegister();
    expect((await seededYears()).map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029]);
    expect(calendar.holidays.has(calendarDate('2029-08-17'))).toBe(true);
    expect(calendar.holidays.has(calendarDate('2025-08-17'))).toBe(false);
  });

  it('are seeded once when several ask at the same time, and one of them in a transaction', async () => {
    const inTransaction = program.app.get(Transactions).run(() => working.ofRegister());
    const all = await Promise.all([working.ofRegister(), working.of([]), inTransaction, working.own()]);
    expect(all).toHaveLength(4);
    const events = await world.query<{ subject_id: string; actor_id: null }>(
      "SELECT subject_id, actor_id FROM audit_event WHERE subject_type = 'holiday-year' ORDER BY 1",
      [],
    );
    expect(events.map(({ subject_id: year }) => year)).toEqual(['2025', '2026', '2027', '2028']);
    expect(events.every(({ actor_id: actor }) => actor === null)).toBe(true);
  });

  it('are not seeded when the transaction that asked comes to nothing', async () => {
    const work = program.app.get(Transactions).run(async () => {
      await working.ofRegister();
      throw new Error('came to nothing');
    });
    await expect(work).rejects.toThrow('came to nothing');
    expect(await seededYears()).toEqual([]);
    expect((await working.ofRegister()).calendar.holidays.has(CHRISTMAS)).toBe(true);
  });

  it('that are removed are days of work', async () => {
    await (await world.as('ADMINISTRATOR')).request('DELETE', `/holidays/${CHRISTMAS}`);
    expect((await working.ofRegister()).calendar.holidays.has(CHRISTMAS)).toBe(false);
  });
});

describe('The database', () => {
  it.each([
    ['office_hours_zone_indonesian', { zone: 'Europe/Amsterdam' }],
    ['office_hours_times_of_a_day', { digestAt: '7:30', quietFrom: '00:00', quietUntil: '00:00' }],
    ['office_hours_digest_not_quiet', { digestAt: '18:00' }],
    ['office_hours_digest_not_quiet', { digestAt: '12:30', quietFrom: '12:00', quietUntil: '13:00' }],
    ['office_hours_leave_a_day_of_work', { weekend: [1, 2, 3, 4, 5, 6, 7] }],
    ['office_hours_leave_a_day_of_work', { weekend: [0] }],
  ])('keeps %s, whatever the code does', async (constraint, wrong) => {
    const { zone, digestAt, quietFrom, quietUntil, weekend } = { ...DEFAULT_OFFICE_HOURS, ...wrong };
    const values = [await world.institution(), zone, digestAt, quietFrom, quietUntil, weekend];
    const insert = program.app
      .get(DataSource)
      .query('INSERT INTO office_hours VALUES ($1, $2, $3, $4, $5, $6)', values);
    await expect(insert).rejects.toThrow(constraint);
  });
});
