import { AwardGranting } from '../../src/awards/award-granting.service.js';
import { Assessments } from '../../src/assessments/assessments.service.js';
import type { Actor } from '../../src/access/actor.js';
import { Transactions } from '../../src/database/transactions.js';
import { calendarDate } from '../../src/domain/calendar-date.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';

interface Step {
  readonly stepDays: number;
  readonly sendOn: string;
  readonly cancelledBecause: string | null;
  readonly recipients: readonly object[];
}

const LADDER = [180, 90, 60, 30, 14, 7, 1, 0, -1, -3, -7, -14];

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

test('A determination plans the eight rungs with the award, and four that say it is overdue', async () => {
  award = await world.determine(assessment);
  const steps = await remindersOf(award);
  expect(steps.map(({ stepDays }) => stepDays)).toEqual(LADDER);
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
    expect(await (await world.as(role, here)).get(`/awards/${award}/reminders`)).toHaveLength(LADDER.length);
    const stranger = await world.as(role, await world.unit());
    expect(await refusalOf(stranger.get(`/awards/${award}/reminders`))).toMatchObject({
      status: 404,
      type: '/problems/reminders-not-found',
    });
  },
);

test.each(['NATIONAL_SECRETARIAT', 'AUDITOR', 'ADMINISTRATOR'] as const)('They are for the %s', async (role) => {
  expect(await (await world.as(role)).get(`/awards/${award}/reminders`)).toHaveLength(LADDER.length);
});

test.each(['TPI_MEMBER', 'LEADERSHIP', 'TPN_EVALUATOR', 'TPN_LEAD'] as const)('They are not for a %s', async (role) => {
  const problem = await refusalOf((await world.as(role, here)).get(`/awards/${award}/reminders`));
  expect(problem).toMatchObject({ status: 403, type: '/problems/action-not-permitted' });
});

test('They are not for somebody who has not signed in', async () => {
  expect((await fetch(`${program.url}/api/v1/awards/${award}/reminders`)).status).toBe(401);
});

test('A revocation cancels them', async () => {
  const revocation = { outcome: 'REVOKED', decreeNumber: 'SK-9', decidedOn: '2026-03-02', ground: 'proven bribery' };
  await (await world.as('NATIONAL_SECRETARIAT')).post(`/awards/${award}/decisions`, revocation);
  const reasons = (await remindersOf(award)).map(({ cancelledBecause }) => cancelledBecause);
  expect(reasons).toEqual(LADDER.map(() => 'revoked'));
});
