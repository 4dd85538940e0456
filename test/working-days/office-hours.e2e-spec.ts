import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let administrator: ApiClient;
let institutionId: string;
let path: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off', ZI_TIME_ZONE: 'Asia/Makassar' });
  world = await World.on(program);
  administrator = await world.as('ADMINISTRATOR');
});
afterAll(() => program?.close());

beforeEach(async () => {
  institutionId = await world.institution();
  path = `/institutions/${institutionId}/office-hours`;
});

const WIT = { zone: 'Asia/Jayapura', digestAt: '08:00', quietFrom: '17:00', quietUntil: '06:30', weekend: [5, 6] };

describe('Office hours', () => {
  it("are the register's, in its zone, until others are chosen", async () => {
    const member = await world.as('UNIT_MEMBER', await world.unit());
    expect(await member.get(path)).toEqual({
      zone: 'Asia/Makassar',
      digestAt: '07:30',
      quietFrom: '18:00',
      quietUntil: '07:00',
      weekend: [6, 7],
    });
    expect(await administrator.put(path, WIT)).toEqual(WIT);
    expect(await member.get(path)).toEqual(WIT);
  });

  it('may be chosen anew, and the audit tells what they were', async () => {
    await administrator.put(path, WIT);
    const later = { ...WIT, digestAt: '09:00', weekend: [7, 1] };
    const kept = { ...later, weekend: [1, 7] };
    expect(await administrator.put(path, later)).toEqual(kept);
    const events = await world.query(
      "SELECT before, after FROM audit_event WHERE subject_type = 'office-hours' AND subject_id = $1 ORDER BY id",
      [institutionId],
    );
    expect(events).toEqual([
      { before: null, after: WIT },
      { before: WIT, after: kept },
    ]);
  });

  it.each([
    ['zone', { zone: 'Europe/Amsterdam' }],
    ['digestAt', { digestAt: '24:00' }],
    ['quietFrom', { quietFrom: '7:30' }],
    ['quietUntil', { quietUntil: '' }],
    ['weekend', { weekend: [1, 2, 3, 4, 5, 6, 7] }],
    ['weekend', { weekend: [1, 1] }],
    ['weekend', { weekend: [8] }],
    ['weekend', { weekend: ['SATURDAY'] }],
    ['weekend', { weekend: null }],
  ])('are refused with a wrong %s: %j', async (field, wrong) => {
    const refusal = await refusalOf(administrator.put(path, { ...WIT, ...wrong }));
    expect(refusal).toMatchObject({ status: 422, type: '/problems/invalid-request' });
    const { errors } = refusal as { errors: { pointer: string }[] };
    expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(new Set([`/${field}`]));
  });

  it.each([
    ['across midnight', { digestAt: '17:00' }],
    ['before the morning', { digestAt: '06:29' }],
    ['within a day', { digestAt: '12:00', quietFrom: '12:00', quietUntil: '13:00' }],
  ])('never send the digest in quiet hours %s', async (_, wrong) => {
    expect(await refusalOf(administrator.put(path, { ...WIT, ...wrong }))).toMatchObject({
      status: 422,
      type: '/problems/digest-in-quiet-hours',
      errors: [{ pointer: '/digestAt' }],
    });
  });

  it('may have no quiet hours, and no weekend', async () => {
    const always = { ...WIT, quietFrom: '08:00', quietUntil: '08:00', weekend: [] };
    expect(await administrator.put(path, always)).toEqual(always);
  });

  it('belong to an institution that there is', async () => {
    const nowhere = '/institutions/00000000-0000-4000-8000-000000000000/office-hours';
    const notFound = { status: 404, type: '/problems/institution-not-found' };
    expect(await refusalOf(administrator.get(nowhere))).toMatchObject(notFound);
    expect(await refusalOf(administrator.put(nowhere, WIT))).toMatchObject(notFound);
  });

  it('are chosen by administrators alone', async () => {
    const lead = await world.as('TPI_LEAD', await world.unit(institutionId));
    expect(await refusalOf(lead.put(path, WIT))).toMatchObject({ status: 403 });
  });
});
