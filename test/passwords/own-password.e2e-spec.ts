import { startApp, type TestApp } from '../support/app.js';
import { PASSWORD, World } from '../support/factories.js';
import { Guest } from '../support/guest.js';

const NEW = 'sepeda merah di pagi hari';

let program: TestApp;
let world: World;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

async function signedIn(email: string): Promise<Guest> {
  const guest = new Guest(program);
  await guest.signIn(email);
  return guest;
}

describe("Changing one's own password", () => {
  it('ends every other session, and goes on in this one under another token', async () => {
    const { email } = await world.person(['AUDITOR']);
    const [here, elsewhere] = [await signedIn(email), await signedIn(email)];
    const before = here.cookies.get('zi_session');
    expect(await here.ask('PUT', '/profile/password', { current: PASSWORD, password: NEW })).toMatchObject({
      status: 204,
    });
    expect((await here.ask('GET', '/session')).status).toBe(200);
    expect(here.cookies.get('zi_session')).not.toBe(before);
    expect((await elsewhere.ask('GET', '/session')).status).toBe(401);
    here.cookies.set('zi_session', before ?? '');
    expect((await here.ask('GET', '/session')).status).toBe(401);
  });

  it('lets in with the new one alone', async () => {
    const { email } = await world.person(['AUDITOR']);
    await (await signedIn(email)).ask('PUT', '/profile/password', { current: PASSWORD, password: NEW });
    const guest = new Guest(program);
    expect((await guest.signIn(email)).status).toBe(401);
    expect((await guest.signIn(email, NEW)).status).toBe(201);
  });

  it('needs the one until now', async () => {
    const { email } = await world.person(['AUDITOR']);
    const guest = await signedIn(email);
    expect(await guest.ask('PUT', '/profile/password', { current: 'another-one', password: NEW })).toMatchObject({
      status: 422,
      body: { type: '/problems/password-wrong', errors: [{ pointer: '/current' }] },
    });
    expect((await guest.signIn(email)).status).toBe(201);
  });

  it('refuses one that is easy to guess, with the field, the reason and the fix', async () => {
    const { email } = await world.person(['AUDITOR']);
    const guest = await signedIn(email);
    const change = (password: string) => guest.ask('PUT', '/profile/password', { current: PASSWORD, password });
    expect(await change('qwertyuiop12')).toMatchObject({
      status: 422,
      body: { type: '/problems/password-too-weak', weakness: 'common', errors: [{ pointer: '/password' }] },
    });
    expect((await change('kY7#pq')).body).toMatchObject({ weakness: 'too-short' });
    expect((await change(email.replace('@', '.'))).body).toMatchObject({ weakness: 'personal' });
    expect((await change('x'.repeat(201))).body).toMatchObject({ type: '/problems/invalid-request' });
  });

  it('is recorded, without the password', async () => {
    const { id, email } = await world.person(['AUDITOR']);
    await (await signedIn(email)).ask('PUT', '/profile/password', { current: PASSWORD, password: NEW });
    const events = await world.query(
      `SELECT actor_id, before, after FROM audit_event WHERE subject_id = $1 AND action = 'set-password'`,
      [id],
    );
    expect(events).toEqual([{ actor_id: id, before: null, after: null }]);
  });
});

describe('The strength of a password', () => {
  it('is told to anybody who chooses one', async () => {
    const guest = new Guest(program);
    expect((await guest.ask('POST', '/password-strength', { password: NEW })).body).toEqual({
      score: 4,
      weakness: null,
    });
    expect((await guest.ask('POST', '/password-strength', { password: 'sandi' })).body).toMatchObject({
      weakness: 'too-short',
    });
  });
});
