import type { AddressInfo } from 'node:net';
import { AppModule } from '../../src/app.module.js';
import { createHttpApplication } from '../../src/http/application.js';
import { startApp, type TestApp } from '../support/app.js';
import { enrol } from '../support/authenticator.js';
import { bestSheet, FIRST, PASSWORD, type Place, World } from '../support/factories.js';
import { Guest, type Reply } from '../support/guest.js';
import { TokenClient } from './token-client.js';

const BEGINNING = new Date('2026-03-02T02:00:00Z');
const ITEM = 'A.I.1.i.a';
const NEW_PASSWORD = 'sepeda merah di pagi hari';

let program: TestApp;
let world: World;
let place: Place;
let email: string;
let id: string;
let guest: Guest;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  place = await world.unit();
});
afterAll(() => program?.close());
beforeEach(async () => {
  program.clock.moveTo(BEGINNING);
  await world.query('DELETE FROM wrong_try', []);
  ({ id, email } = await world.person(['UNIT_COORDINATOR', place]));
  guest = new Guest(program);
  await guest.signIn(email);
});

const asked = (change: object = {}) => ({
  name: 'Skrip laporan',
  scopes: ['read', 'write'],
  lastDay: '2026-12-31',
  password: PASSWORD,
  ...change,
});
const make = (change: object = {}) => guest.ask('POST', '/access-tokens', asked(change));
const tokenOf = ({ body }: Reply) => String(body['token']);
const idOf = ({ body }: Reply) => (body['made'] as { id: string }).id;
const withToken = async (change: object = {}) => new TokenClient(program, tokenOf(await make(change)));
const list = async () => (await guest.ask('GET', '/access-tokens')).body as unknown as object[];
const seconds = (count: number) => program.clock.moveTo(new Date(program.clock.now().getTime() + count * 1000));
const INVALID = { status: 401, body: { type: '/problems/token-not-valid' } };

describe('An access token', () => {
  it('is shown once, known by its prefix, and kept as a hash only', async () => {
    const made = await make();
    expect(made).toMatchObject({ status: 201, body: { token: expect.stringMatching(/^zi_pat_[\w-]{43}$/) } });
    const token = tokenOf(made);
    const view = { id: idOf(made), name: 'Skrip laporan', scopes: ['read', 'write'], ending: token.slice(-4) };
    const times = { createdAt: '2026-03-02T02:00:00.000Z', lastDay: '2026-12-31', lastSeenAt: null };
    expect(await list()).toEqual([{ ...view, ...times }]);
    const kept = await world.query<{ row: string }>(
      `SELECT to_jsonb(access_token)::text AS row FROM access_token WHERE id::text = $1
       UNION ALL SELECT to_jsonb(audit_event)::text FROM audit_event WHERE subject_id = $1`,
      [view.id],
    );
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toContain(token.slice(7, -4));
  });

  it('lets a program see what its owner may see, without a session', async () => {
    const client = await withToken({ scopes: ['read'] });
    expect(await client.get(`/units/${place.unitId}`)).toMatchObject({ status: 200, body: { id: place.unitId } });
    expect(await client.get('/waiting')).toMatchObject({ status: 200 });
    expect(await client.get('/bouncing-addresses')).toMatchObject({
      status: 403,
      body: { type: '/problems/action-not-permitted' },
    });
  });

  it('opens no more than its scopes, and says which one would do', async () => {
    const reading = await withToken({ scopes: ['read'] });
    const writing = await withToken({ scopes: ['write'] });
    const missing = (scope: string) => ({
      status: 403,
      body: { type: '/problems/token-scope-missing', scopes: [scope], detail: expect.stringContaining(scope) },
    });
    expect(await reading.ask('POST', '/inbox/reading', {})).toMatchObject(missing('write'));
    expect(await writing.get('/inbox')).toMatchObject(missing('read'));
    expect(await writing.ask('POST', '/inbox/reading', {})).toMatchObject({ status: 204 });
  });

  it.each([
    ['GET', '/access-tokens'],
    ['POST', '/access-tokens'],
    ['DELETE', '/access-tokens/00000000-0000-4000-8000-000000000000'],
    ['GET', '/session'],
    ['GET', '/profile'],
    ['GET', '/profile/sessions'],
    ['PUT', '/profile/password'],
    ['POST', '/profile/second-factor/removal'],
    ['POST', '/calendar-feeds'],
    ['POST', '/assessments/00000000-0000-4000-8000-000000000000/submission'],
  ])('never does %s %s', async (method, path) => {
    const client = await withToken();
    const refused = await client.ask(method, path, method === 'GET' ? undefined : {});
    expect(refused).toMatchObject({ status: 403, body: { type: '/problems/action-needs-session' } });
  });

  it('is asked for nothing else: a cookie beside it counts for nothing', async () => {
    const client = await withToken({ scopes: ['read'] });
    const cookie = (await world.as('ADMINISTRATOR')).sessionCookie;
    expect(await client.get('/bouncing-addresses', { cookie })).toMatchObject({ status: 403 });
    expect(await new TokenClient(program, 'zi_pat_unknown').get('/units', { cookie })).toMatchObject(INVALID);
  });

  it('is taken from wherever it comes, since no browser sends it by itself, and is no session', async () => {
    const made = await make();
    const elsewhere = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const client = new TokenClient(program, tokenOf(made));
    expect(await client.ask('POST', '/inbox/reading', {}, elsewhere)).toMatchObject({ status: 204 });
    const cookie = `zi_session=${tokenOf(made)}`;
    const asSession = await fetch(`${program.url}/api/v1/session`, { headers: { cookie } });
    expect(asSession.status).toBe(401);
    const session = new TokenClient(program, guest.cookies.get('zi_session') ?? '');
    expect(await session.get('/units')).toMatchObject(INVALID);
  });

  it('leaves its id in the events of what is done with it', async () => {
    const made = await make();
    const assessmentId = await world.assessmentIn('SELF_ASSESSMENT', place);
    const sheetId = await world.sheetOf(assessmentId, 'UNIT');
    const answer = bestSheet().get(ITEM);
    const client = new TokenClient(program, tokenOf(made));
    const saved = await client.ask('PUT', `/sheets/${sheetId}/answers/${ITEM}`, answer, FIRST);
    expect(saved).toMatchObject({ status: 200 });
    const events = await world.query(
      `SELECT DISTINCT channel FROM audit_event WHERE subject_type = 'sheet' AND actor_id = $1`,
      [id],
    );
    expect(events).toEqual([{ channel: `token ${idOf(made)}` }]);
  });
});

describe('Making one', () => {
  it('asks for the password once more', async () => {
    expect(await make({ password: 'not-the-password' })).toMatchObject({
      status: 422,
      body: { type: '/problems/password-wrong', errors: [{ pointer: '/password' }] },
    });
    expect(await list()).toEqual([]);
  });

  it('asks for a code, too, of whoever has a second factor', async () => {
    const { authenticator } = await enrol(program, guest);
    const refused = { status: 422, body: { type: '/problems/second-factor-refused', errors: [{ pointer: '/code' }] } };
    expect(await make()).toMatchObject(refused);
    expect(await make({ code: authenticator.wrongCode() })).toMatchObject(refused);
    seconds(60);
    expect(await make({ code: authenticator.code() })).toMatchObject({ status: 201 });
  });

  it.each([
    ['before today', '2026-03-01', 'notBefore', '2026-03-02'],
    ['more than 365 days ahead', '2027-03-03', 'notAfter', '2027-03-02'],
  ])('is refused for a last day %s', async (_, lastDay, rule, limit) => {
    expect(await make({ lastDay })).toMatchObject({
      status: 422,
      body: { type: '/problems/last-day-refused', errors: [{ pointer: '/lastDay', rule, limits: [limit] }] },
    });
  });

  it.each([
    ['no scope', { scopes: [] }, '/scopes'],
    ['a scope of machines', { scopes: ['results.read'] }, '/scopes/0'],
    ['no last day', { lastDay: undefined }, '/lastDay'],
    ['no name', { name: ' ' }, '/name'],
  ])('is refused with %s', async (_, change, pointer) => {
    const refused = await make(change);
    expect(refused).toMatchObject({ status: 422, body: { type: '/problems/invalid-request' } });
    const errors = refused.body['errors'] as { pointer: string }[];
    expect(errors.map((error) => error.pointer.replace(/\/0$/, ''))).toContain(pointer.replace(/\/0$/, ''));
  });

  it('is refused beyond twenty', async () => {
    for (let count = 0; count < 20; count++) await make();
    expect(await make()).toMatchObject({ status: 409, body: { type: '/problems/too-many-access-tokens', most: 20 } });
  });
});

describe('A token ends', () => {
  it('after its last day', async () => {
    const client = await withToken({ lastDay: '2026-03-03' });
    program.clock.moveTo(new Date('2026-03-03T16:59:00Z'));
    expect(await client.get('/units?limit=1')).not.toMatchObject({ status: 401 });
    program.clock.moveTo(new Date('2026-03-03T17:00:00Z'));
    expect(await client.get('/waiting')).toMatchObject(INVALID);
  });

  it('when it is revoked: at once here, within seconds in other processes', async () => {
    const made = await make();
    const { settings, programUrl: databaseUrl, clock } = program;
    const other = await createHttpApplication(
      AppModule.with({ settings, databaseUrl, clock, workers: false }),
      settings,
    );
    await other.listen(0, '127.0.0.1');
    const { port } = other.getHttpServer().address() as AddressInfo;
    const there = new TokenClient({ url: `http://127.0.0.1:${port}` }, tokenOf(made));
    const here = new TokenClient(program, tokenOf(made));
    expect([(await here.get('/waiting')).status, (await there.get('/waiting')).status]).toEqual([200, 200]);
    expect((await guest.ask('DELETE', `/access-tokens/${idOf(made)}`)).status).toBe(204);
    expect(await here.get('/waiting')).toMatchObject(INVALID);
    expect(await there.get('/waiting')).toMatchObject({ status: 200 });
    seconds(5);
    expect(await there.get('/waiting')).toMatchObject(INVALID);
    await other.close();
    expect(await list()).toEqual([]);
    const events = await world.query('SELECT action, actor_id FROM audit_event WHERE subject_id = $1 ORDER BY seq', [
      idOf(made),
    ]);
    expect(events).toEqual([
      { action: 'create', actor_id: id },
      { action: 'revoke', actor_id: id },
    ]);
  });

  it('by nobody but its owner', async () => {
    const made = await make();
    const other = await world.as('ADMINISTRATOR');
    const refused = other.request('DELETE', `/access-tokens/${idOf(made)}`);
    await expect(refused).rejects.toMatchObject({ status: 404, problem: { type: '/problems/access-token-not-found' } });
  });

  it('when the account is closed, and does not come back with it', async () => {
    const client = await withToken();
    const administrator = await world.as('ADMINISTRATOR');
    await administrator.post(`/accounts/${id}/closing`, { reason: 'Pindah tugas' });
    expect(await client.get('/waiting')).toMatchObject(INVALID);
    await administrator.post(`/accounts/${id}/reopening`);
    expect(await client.get('/waiting')).toMatchObject(INVALID);
    const [token] = await world.query('SELECT revoked_by FROM access_token WHERE account_id = $1', [id]);
    expect(token).not.toEqual({ revoked_by: id });
  });

  it('when a mailed link sets another password, and not when its owner changes it', async () => {
    const client = await withToken();
    const changed = { current: PASSWORD, password: NEW_PASSWORD };
    expect(await guest.ask('PUT', '/profile/password', changed)).toMatchObject({ status: 204 });
    expect(await client.get('/waiting')).toMatchObject({ status: 200 });
    await world.query(
      `INSERT INTO password_link (id, account_id, kind, token_hash, asked_at, expires_at, sent_at)
       VALUES (gen_random_uuid(), $1, 'FORGOTTEN', sha256(convert_to($2, 'UTF8')), $3, $3::timestamptz + interval '1 hour', $3)`,
      [id, `tautan-${id}`, program.clock.now()],
    );
    const set = await guest.ask('POST', `/password-links/tautan-${id}/password`, { password: `${NEW_PASSWORD} lain` });
    expect(set).toMatchObject({ status: 204 });
    expect(await client.get('/waiting')).toMatchObject(INVALID);
  });

  it('and with the role it opens nothing that the role does', async () => {
    const person = await world.person();
    const appointmentId = await world.appoint(person.id, 'AUDITOR');
    await guest.signIn(person.email);
    const client = await withToken({ scopes: ['read'] });
    expect(await client.get('/assessments')).toMatchObject({ status: 200 });
    await (await world.as('ADMINISTRATOR')).request('DELETE', `/appointments/${appointmentId}`);
    expect(await client.get('/assessments')).toMatchObject({ status: 403 });
  });
});

describe('When a token was last shown', () => {
  it('is known to about ten minutes, so that reading does not write', async () => {
    const client = await withToken({ scopes: ['read'] });
    await client.get('/waiting');
    expect(await list()).toMatchObject([{ lastSeenAt: '2026-03-02T02:00:00.000Z' }]);
    seconds(9 * 60);
    await client.get('/waiting');
    expect(await list()).toMatchObject([{ lastSeenAt: '2026-03-02T02:00:00.000Z' }]);
    seconds(60);
    await client.get('/waiting');
    expect(await list()).toMatchObject([{ lastSeenAt: '2026-03-02T02:10:00.000Z' }]);
  });
});

describe('Guessing', () => {
  it('makes the address wait, and a token that is over does not', async () => {
    const made = await make();
    await guest.ask('DELETE', `/access-tokens/${idOf(made)}`);
    const over = new TokenClient(program, tokenOf(made));
    const guess = new TokenClient(program, 'zi_pat_a-guess');
    for (let time = 0; time < 60; time++) expect(await over.get('/waiting')).toMatchObject(INVALID);
    for (let time = 0; time < 50; time++) expect(await guess.get('/waiting')).toMatchObject(INVALID);
    expect(await guess.get('/waiting')).toMatchObject({ status: 429, body: { type: '/problems/too-many-tries' } });
    expect(await over.get('/waiting')).toMatchObject(INVALID);
  });
});
