import { Accounts } from '../../src/access/accounts.service.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let administrator: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  administrator = await world.as('ADMINISTRATOR');
});
afterAll(() => program?.close());

const account = (email: string) => ({ email, name: 'Ani', password: 'twelve-chars' });
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('An account', () => {
  it('is made by an administrator, who never sees its password again', async () => {
    const made = await administrator.post<object>('/accounts', account('ani@test.example'));
    expect(Object.keys(made).sort()).toEqual(['createdAt', 'email', 'id', 'name']);
    expect(await administrator.get('/accounts')).toContainEqual(expect.objectContaining(made));
  });

  it('has an address of its own, whatever the case', async () => {
    await administrator.post('/accounts', account('budi@test.example'));
    expect(await refusalOf(administrator.post('/accounts', account('Budi@Test.example')))).toMatchObject({
      status: 409,
      type: '/problems/email-taken',
      errors: [{ pointer: '/email' }],
    });
  });

  it('is refused with the name of every wrong field', async () => {
    const refusal = await refusalOf(
      administrator.post('/accounts', { email: 'x', name: '', password: 'short', admin: true }),
    );
    expect(refusal).toMatchObject({ status: 422, type: '/problems/invalid-request' });
    const pointers = (refusal['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual(['/admin', '/email', '/name', '/password']);
  });
});

describe('An appointment', () => {
  it('gives a role until it is ended', async () => {
    const here = await world.unit();
    const { id } = await world.person();
    const appointment = await world.appoint(id, 'UNIT_HEAD', here);
    expect(await administrator.get(`/accounts/${id}/appointments`)).toEqual([
      expect.objectContaining({ id: appointment, role: 'UNIT_HEAD', unitId: here.unitId, institutionId: null }),
    ]);
    await administrator.request('DELETE', `/appointments/${appointment}`);
    expect(await administrator.get(`/accounts/${id}/appointments`)).toEqual([]);
    expect(await refusalOf(administrator.request('DELETE', `/appointments/${appointment}`))).toMatchObject({
      status: 404,
      type: '/problems/appointment-not-found',
    });
    await world.appoint(id, 'UNIT_HEAD', here);
  });

  it('is refused when its scope does not fit the role', async () => {
    const { unitId, institutionId } = await world.unit();
    const { id } = await world.person();
    const misfits = [
      { role: 'UNIT_MEMBER' },
      { role: 'UNIT_MEMBER', institutionId },
      { role: 'TPI_LEAD', unitId },
      { role: 'TPI_LEAD' },
      { role: 'AUDITOR', unitId },
      { role: 'LEADERSHIP', unitId },
      { role: 'UNIT_HEAD', unitId: NOBODY },
      { role: 'TPI_MEMBER', institutionId: NOBODY },
    ];
    for (const misfit of misfits) {
      const refusal = await refusalOf(administrator.post(`/accounts/${id}/appointments`, misfit));
      expect(refusal).toMatchObject({ status: 422, type: '/problems/appointment-refused' });
    }
    expect(await administrator.get(`/accounts/${id}/appointments`)).toEqual([]);
  });

  it('is given once', async () => {
    const { id } = await world.person(['AUDITOR']);
    expect(await refusalOf(world.appoint(id, 'AUDITOR'))).toMatchObject({
      status: 409,
      type: '/problems/appointment-refused',
    });
  });

  it('needs somebody, and a role that exists', async () => {
    expect(await refusalOf(world.appoint(NOBODY, 'AUDITOR'))).toMatchObject({
      status: 404,
      type: '/problems/account-not-found',
    });
    const { id } = await world.person();
    expect(await refusalOf(administrator.post(`/accounts/${id}/appointments`, { role: 'KING' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/role' }],
    });
  });
});

describe('An appointment with a last day', () => {
  const LAST = '2026-03-03';
  beforeEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

  const outside = async () => {
    const { id, email } = await world.person();
    const asked = { role: 'TPN_EVALUATOR', until: LAST };
    const made = await administrator.post<{ id: string }>(`/accounts/${id}/appointments`, asked);
    return { id, email, appointmentId: made.id };
  };
  const rolesOf = async (email: string) =>
    (await (await world.signIn(email)).get<{ roles: { role: string }[] }>('/session')).roles.map(({ role }) => role);

  it('counts on that day and no longer, at every request, and is shown to whoever looks', async () => {
    const { id, email, appointmentId } = await outside();
    expect(await administrator.get(`/accounts/${id}/appointments`)).toMatchObject([{ id: appointmentId, until: LAST }]);
    const client = await world.signIn(email);
    expect(await client.get('/profile')).toMatchObject({ appointments: [{ role: 'TPN_EVALUATOR', until: LAST }] });
    program.clock.moveTo(new Date('2026-03-03T16:30:00Z'));
    expect(await rolesOf(email)).toEqual(['TPN_EVALUATOR']);
    // A quarter past midnight in Jakarta: a session of before has nothing left to do.
    const open = await world.signIn(email);
    program.clock.moveTo(new Date('2026-03-03T17:15:00Z'));
    expect(await refusalOf(open.get('/session'))).toMatchObject({
      status: 403,
      type: '/problems/action-not-permitted',
    });
  });

  it('is ended by the program, which says so in the audit, and can be given again', async () => {
    const { id, email, appointmentId } = await outside();
    program.clock.moveTo(new Date('2026-03-05T02:00:00Z'));
    await program.app.get(Accounts, { strict: false }).endExpired();
    const events = 'SELECT action, actor_id, after FROM audit_event WHERE subject_id = $1 ORDER BY id';
    expect(await world.query(events, [appointmentId])).toMatchObject([
      { action: 'create', after: { until: LAST } },
      { action: 'expire', actor_id: null, after: { until: LAST } },
    ]);
    const again = await world.as('ADMINISTRATOR');
    await again.post(`/accounts/${id}/appointments`, { role: 'TPN_EVALUATOR', until: '2026-03-06' });
    expect(await rolesOf(email)).toEqual(['TPN_EVALUATOR']);
  });

  it('does not end before it begins', async () => {
    const { id } = await world.person();
    const again = await world.as('ADMINISTRATOR');
    const asked = { role: 'TPN_EVALUATOR', until: '2026-01-01' };
    expect(await refusalOf(again.post(`/accounts/${id}/appointments`, asked))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/until', rule: 'notBefore' }],
    });
  });
});
