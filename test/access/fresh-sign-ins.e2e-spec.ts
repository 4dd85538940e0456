import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';
import { Guest } from '../support/guest.js';

const BEGINNING = new Date('2026-03-02T02:00:00Z');
const TOO_OLD = { status: 401, body: { type: '/problems/sign-in-too-old' } };

let program: TestApp;
let world: World;
let guest: Guest;
let email: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());
beforeEach(async () => {
  program.clock.moveTo(BEGINNING);
  ({ email } = await world.person(['AUDITOR']));
  guest = new Guest(program);
  await guest.signIn(email);
});

const minutes = (count: number) => program.clock.moveTo(new Date(BEGINNING.getTime() + count * 60_000));

describe.each([
  ['POST', '/profile/second-factor', 201],
  ['DELETE', '/profile/sessions', 204],
  ['DELETE', '/profile/sessions/9f3c1c0e-6d0a-4a57-9a51-0e6a5d6d7b11', 404],
] as const)('%s %s', (method, path, status) => {
  it('is answered for 15 minutes after signing in', async () => {
    minutes(15);
    expect((await guest.ask(method, path)).status).toBe(status);
  });

  it('then wants another sign-in, which is enough', async () => {
    minutes(16);
    expect(await guest.ask(method, path)).toMatchObject(TOO_OLD);
    expect((await guest.ask('GET', '/profile')).status).toBe(200);
    await guest.signIn(email);
    expect((await guest.ask(method, path)).status).toBe(status);
  });

  it('tells who has no session at all so', async () => {
    const nobody = new Guest(program);
    expect(await nobody.ask(method, path)).toMatchObject({ status: 401, body: { type: '/problems/not-signed-in' } });
  });
});
