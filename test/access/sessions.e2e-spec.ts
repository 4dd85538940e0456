import { DataSource } from 'typeorm';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { Guest } from '../support/guest.js';

const PASSWORD = 'a-password-for-tests';

let program: TestApp;
let world: World;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());
afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

const signIn = (email: string, password = PASSWORD, url = program.url) =>
  fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
const cookieOf = (response: Response) => response.headers.getSetCookie()[0] ?? '';
const show = (cookie: string) =>
  fetch(`${program.url}/api/v1/session`, { headers: { cookie: cookie.split(';')[0] ?? '' } });

describe('Signing in', () => {
  it('says who one is and with which roles, whatever the case of the address', async () => {
    const here = await world.unit();
    const { id, email } = await world.person(['UNIT_HEAD', here]);
    const response = await signIn(email.toUpperCase());
    expect(response.status).toBe(201);
    const view = await response.json();
    expect(view).toEqual({
      accountId: id,
      name: email,
      email,
      roles: [{ role: 'UNIT_HEAD', institutionId: null, unitId: here.unitId }],
      timeZone: 'Asia/Jakarta',
    });
    expect(await (await show(cookieOf(response))).json()).toEqual(view);
  });

  it('sets a cookie out of reach for scripts and for other sites', async () => {
    const { email } = await world.person(['AUDITOR']);
    const cookie = cookieOf(await signIn(email));
    expect(cookie).toMatch(/^zi_session=[\w-]{43};/);
    expect(cookie).toContain('; HttpOnly');
    expect(cookie).toContain('; SameSite=Strict');
    expect(cookie).not.toContain('Secure');
  });

  it('keeps the cookie to TLS and to this host where people come over TLS, and takes no other', async () => {
    const secured = await startApp({ ZI_PUBLIC_URL: 'https://zi.example' });
    const { email } = await (await World.on(secured)).person(['AUDITOR']);
    const cookie = cookieOf(await signIn(email, PASSWORD, secured.url));
    expect(cookie).toMatch(/^__Host-zi_session=[\w-]{43}; Path=\/; /);
    expect(cookie).toContain('; Secure');
    expect(cookie).not.toContain('Domain');
    const statusWith = async (sent: string) =>
      (await fetch(`${secured.url}/api/v1/session`, { headers: { cookie: sent } })).status;
    const given = cookie.split(';')[0] ?? '';
    expect(await statusWith(given)).toBe(200);
    expect(await statusWith(given.replace('__Host-', ''))).toBe(401);
    await secured.close();
  });

  it('with a wrong password and with an unknown address is refused in the same words', async () => {
    const { email } = await world.person(['AUDITOR']);
    const answers = await Promise.all([signIn(email, 'not-the-password'), signIn('nobody@test.example')]);
    const [wrong, unknown] = await Promise.all(answers.map((answer) => answer.json()));
    expect(wrong).toMatchObject({ status: 401, type: '/problems/wrong-credentials' });
    expect(unknown).toEqual(wrong);
    expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([]);
  });

  it('keeps neither the password nor the token as it is', async () => {
    const { id, email } = await world.person(['AUDITOR']);
    const token =
      cookieOf(await signIn(email))
        .slice('zi_session='.length)
        .split(';')[0] ?? '';
    const kept = await program.app
      .get(DataSource)
      .query(
        'SELECT password_hash, token_hash FROM account JOIN session ON session.account_id = account.id WHERE account.id = $1',
        [id],
      );
    expect(kept[0].password_hash).toMatch(/^\$argon2id\$/);
    expect(kept[0].token_hash.equals(Buffer.from(token))).toBe(false);
    expect(kept[0].token_hash).toHaveLength(32);
  });

  it('names what is missing', async () => {
    const response = await signIn('no-address', '');
    expect(await response.json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/email' }, { pointer: '/password' }],
    });
  });
});

describe('A session', () => {
  it('is dead after signing out, and signing out again is harmless', async () => {
    const { email } = await world.person(['AUDITOR']);
    const cookie = cookieOf(await signIn(email)).split(';')[0] ?? '';
    const signOut = () => fetch(`${program.url}/api/v1/session`, { method: 'DELETE', headers: { cookie } });
    expect((await show(cookie)).status).toBe(200);
    expect((await signOut()).status).toBe(204);
    expect((await show(cookie)).status).toBe(401);
    expect((await signOut()).status).toBe(204);
  });

  it('ends by itself after twelve hours', async () => {
    const { email } = await world.person(['AUDITOR']);
    const cookie = cookieOf(await signIn(email));
    program.clock.moveTo(new Date('2026-03-02T13:59:00Z'));
    expect((await show(cookie)).status).toBe(200);
    program.clock.moveTo(new Date('2026-03-02T14:00:00Z'));
    expect((await show(cookie)).status).toBe(401);
  });

  it('gives way to the next one that the same browser signs in for', async () => {
    const first = new Guest(program);
    const { email } = await world.person(['AUDITOR']);
    await first.signIn(email);
    const before = first.cookies.get('zi_session') ?? '';
    expect((await first.signIn(email, 'not-the-password')).status).toBe(401);
    expect((await show(`zi_session=${before}`)).status).toBe(200);
    expect((await first.signIn(email)).status).toBe(201);
    expect((await show(`zi_session=${before}`)).status).toBe(401);
    expect((await first.ask('GET', '/session')).status).toBe(200);
  });

  it('is not opened by a made-up cookie', async () => {
    for (const cookie of ['zi_session=', 'zi_session=x', `zi_session=${'A'.repeat(43)}`, 'zi_session=%00']) {
      expect((await show(cookie)).status).toBe(401);
    }
  });

  it('loses a role at once when an administrator ends it', async () => {
    const { id, email } = await world.person();
    const appointment = await world.appoint(id, 'NATIONAL_SECRETARIAT');
    const client = await world.signIn(email);
    await client.get('/status');
    await (await world.as('ADMINISTRATOR')).request('DELETE', `/appointments/${appointment}`);
    expect(await refusalOf(client.get('/status'))).toMatchObject({
      status: 403,
      type: '/problems/action-not-permitted',
    });
  });
});
