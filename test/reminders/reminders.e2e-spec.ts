import { AwardGranting } from '../../src/awards/award-granting.service.js';
import { Assessments } from '../../src/assessments/assessments.service.js';
import type { Actor } from '../../src/access/actor.js';
import type { Role } from '../../src/access/role.js';
import { Transactions } from '../../src/database/transactions.js';
import { calendarDate } from '../../src/domain/calendar-date.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';

interface Step {
  readonly stepDays: number;
  readonly sendOn: string;
  readonly escalation: number;
  readonly cancelledBecause: string | null;
  readonly recipients: readonly object[];
}

let program: TestApp;
let world: World;
let here: Place;
let assessment: string;
let award: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  assessment = await world.assessmentIn('DETERMINATION', here);
}, 60_000);
afterAll(() => program?.close());

const remindersOf = async (id: string): Promise<Step[]> => (await world.as('AUDITOR')).get(`/awards/${id}/reminders`);

test('A determination that fails leaves neither an award nor its reminders', async () => {
  const auditor: Actor = {
    accountId: await world.idOf('AUDITOR'),
    name: '',
    email: '',
    roles: [{ role: 'AUDITOR', institutionId: null, unitId: null }],
  };
  const row = await program.app.get(Assessments, { strict: false }).get(auditor, assessment);
  const decree = { number: 'SK-0', date: calendarDate('2026-03-01') };
  let lost = '';
  const failing = program.app.get(Transactions).run(async (tx) => {
    lost = (await program.app.get(AwardGranting, { strict: false }).grant(tx, auditor, row, 'WBK', decree)).id;
    throw new Error('the decree was not signed');
  });
  await expect(failing).rejects.toThrow('the decree was not signed');
  const client = await world.as('AUDITOR');
  expect(await refusalOf(client.get(`/awards/${lost}`))).toMatchObject({ status: 404 });
  expect(await refusalOf(client.get(`/awards/${lost}/reminders`))).toMatchObject({ status: 404 });
});

test('A determination plans the eight rungs with the award, and four for when it is overdue', async () => {
  award = await world.determine(assessment);
  const steps = await remindersOf(award);
  expect(steps.map(({ stepDays }) => stepDays)).toEqual([180, 90, 60, 30, 14, 7, 1, 0, -1, -3, -7, -14]);
  expect(steps.map(({ escalation }) => escalation)).toEqual([...Array(9).fill(0), 1, 2, 3]);
  expect(steps[7]).toMatchObject({
    sendOn: '2028-03-02',
    dueOn: '2028-03-02',
    cancelledBecause: null,
    recipients: [],
  });
});

test.each(['UNIT_HEAD', 'UNIT_COORDINATOR', 'UNIT_MEMBER', 'TPI_LEAD', 'INSTITUTION_HEAD'] as const)(
  'The reminders of an award are for its own %s and for no other',
  async (role) => {
    expect(await (await world.as(role, here)).get(`/awards/${award}/reminders`)).toHaveLength(12);
    const stranger = await world.as(role, await world.unit());
    expect(await refusalOf(stranger.get(`/awards/${award}/reminders`))).toMatchObject({
      status: 404,
      type: '/problems/reminders-not-found',
    });
  },
);

test.each(['NATIONAL_SECRETARIAT', 'AUDITOR', 'ADMINISTRATOR'] as const)('They are for the %s', async (role) => {
  expect(await (await world.as(role)).get(`/awards/${award}/reminders`)).toHaveLength(12);
});

test.each(['TPI_MEMBER', 'LEADERSHIP', 'TPN_EVALUATOR', 'TPN_LEAD'] as const)('They are not for a %s', async (role) => {
  const problem = await refusalOf((await world.as(role, here)).get(`/awards/${award}/reminders`));
  expect(problem).toMatchObject({ status: 403, type: '/problems/action-not-permitted' });
});

test('They are not for somebody who has not signed in', async () => {
  expect((await fetch(`${program.url}/api/v1/awards/${award}/reminders`)).status).toBe(401);
});

describe('The forecast', () => {
  /** The rung two weeks before, a Thursday. */
  const DAY = '2028-02-17';
  const forecast = async (role: Role, day = DAY) => (await world.as(role, here)).get(`/reminder-forecast?on=${day}`);

  test('tells the unit who gets what on a day, when, as what', async () => {
    await world.as('UNIT_COORDINATOR', here);
    expect(await forecast('UNIT_HEAD')).toMatchObject({
      on: DAY,
      entries: [
        {
          heldAs: 'UNIT_COORDINATOR',
          reminder: { kind: 'REEVALUATION', subjectId: award, unitId: here.unitId, stepDays: 14, dueOn: '2028-03-02' },
          inbox: true,
          mail: { form: 'DIGEST', at: '2028-02-17T00:30:00.000Z' },
          isMadeOut: false,
        },
      ],
      heldBack: [],
    });
    expect(await forecast('UNIT_HEAD', '2028-02-18')).toEqual({
      on: '2028-02-18',
      entries: [],
      events: [],
      heldBack: [],
    });
  });

  test('has nothing of other units', async () => {
    const stranger = await world.as('UNIT_HEAD', await world.unit());
    expect(await stranger.get(`/reminder-forecast?on=${DAY}`)).toEqual({
      on: DAY,
      entries: [],
      events: [],
      heldBack: [],
    });
  });

  test('is not for a TPN evaluator, nor for a day that is past or none', async () => {
    expect(await refusalOf(forecast('TPN_EVALUATOR'))).toMatchObject({ status: 403 });
    expect(await refusalOf(forecast('UNIT_HEAD', '2020-01-01'))).toMatchObject({
      status: 422,
      type: '/problems/forecast-of-the-past',
      errors: [{ pointer: '/on' }],
    });
    expect(await refusalOf(forecast('UNIT_HEAD', '2028-02-31'))).toMatchObject({ status: 422 });
  });
});

test('A revocation cancels them', async () => {
  const revocation = { outcome: 'REVOKED', decreeNumber: 'SK-9', decidedOn: '2026-03-02', ground: 'proven bribery' };
  await (await world.as('NATIONAL_SECRETARIAT')).post(`/awards/${award}/decisions`, revocation);
  const reasons = (await remindersOf(award)).map(({ cancelledBecause }) => cancelledBecause);
  expect(reasons).toEqual(Array(12).fill('revoked'));
});
