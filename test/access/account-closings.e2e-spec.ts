import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { Guest } from '../support/guest.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let program: TestApp;
let world: World;
let administrator: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  administrator = await world.as('ADMINISTRATOR');
});
afterAll(() => program?.close());

const close = (id: string, reason = 'Pindah tugas') => administrator.post(`/accounts/${id}/closing`, { reason });
const reopen = (id: string) => administrator.post(`/accounts/${id}/reopening`);

describe('A closed account', () => {
  it('lets nobody in, and its sessions have ended at once', async () => {
    const { id, email } = await world.person(['AUDITOR']);
    const guest = new Guest(program);
    await guest.signIn(email);
    await close(id);
    expect((await guest.ask('GET', '/session')).status).toBe(401);
    expect(await guest.signIn(email)).toMatchObject({ status: 401, body: { type: '/problems/wrong-credentials' } });
  });

  it('lets the person in again once it is reopened, with the roles as they were', async () => {
    const { id, email } = await world.person(['AUDITOR']);
    const guest = new Guest(program);
    await guest.signIn(email);
    await close(id);
    await reopen(id);
    expect((await guest.ask('GET', '/session')).status).toBe(401);
    expect(await guest.signIn(email)).toMatchObject({ status: 201, body: { roles: [{ role: 'AUDITOR' }] } });
  });

  it('is closed for a reason, and both are recorded', async () => {
    const { id, email } = await world.person(['AUDITOR']);
    await close(id, 'Pensiun');
    const closed = { state: 'CLOSED', closingReason: 'Pensiun' };
    expect(await administrator.get(`/accounts?search=${email}`)).toMatchObject([closed]);
    await reopen(id);
    expect(await administrator.get(`/accounts?search=${email}`)).toMatchObject([
      { state: 'OPEN', closingReason: null },
    ]);
    const events = await world.query(
      `SELECT action, coalesce(after, before) ->> 'reason' AS reason FROM audit_event WHERE subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(events).toEqual([
      { action: 'close', reason: 'Pensiun' },
      { action: 'reopen', reason: 'Pensiun' },
    ]);
  });

  it('is not closed again, nor an open one reopened', async () => {
    const { id } = await world.person(['AUDITOR']);
    expect(await refusalOf(reopen(id))).toMatchObject({ status: 409, type: '/problems/account-not-closed' });
    await close(id);
    expect(await refusalOf(close(id))).toMatchObject({ status: 409, type: '/problems/account-closed' });
  });

  it("is never one's own", async () => {
    const { accountId } = await administrator.get<{ accountId: string }>('/session');
    expect(await refusalOf(close(accountId))).toMatchObject({ status: 409, type: '/problems/own-account' });
  });

  it('needs a reason in words, and an account', async () => {
    const { id } = await world.person();
    expect(await refusalOf(close(id, '  '))).toMatchObject({ status: 422, errors: [{ pointer: '/reason' }] });
    expect(await refusalOf(close(NOBODY))).toMatchObject({ status: 404, type: '/problems/account-not-found' });
    expect(await refusalOf(reopen(NOBODY))).toMatchObject({ status: 404, type: '/problems/account-not-found' });
  });
});
