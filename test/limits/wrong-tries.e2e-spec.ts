import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { createSecretToken } from '../../src/common/secret-token.js';
import { createHttpApplication } from '../../src/http/application.js';
import { startApp, type TestApp } from '../support/app.js';
import { PASSWORD, World } from '../support/factories.js';
import { Guest, type Reply } from '../support/guest.js';

const BEGINNING = new Date('2026-03-02T02:00:00Z');
const NEW = 'sepeda merah di pagi hari';
const waiting = (retryAfterSeconds: number) => ({
  status: 429,
  body: { type: '/problems/too-many-tries', retryAfterSeconds },
});

let program: TestApp;
let world: World;
let email: string;
let id: string;
let guest: Guest;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());
beforeEach(async () => {
  program.clock.moveTo(BEGINNING);
  await world.query('DELETE FROM wrong_try', []);
  ({ id, email } = await world.person(['AUDITOR']));
  guest = new Guest(program);
});

const later = (count: number) => new Date(program.clock.now().getTime() + count * 1000);
const seconds = (count: number) => program.clock.moveTo(later(count));
const MAILED_LINK = `
  INSERT INTO password_link (id, account_id, kind, token_hash, asked_at, expires_at) VALUES (gen_random_uuid(), $1, 'FORGOTTEN', $2, $3, $4)`;

const signInWith = (address: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ email: address, password: PASSWORD }),
});

/** On the same database, with the same clock. */
async function anotherProcess(): Promise<NestFastifyApplication> {
  const { settings, databaseUrl, clock } = program;
  const app = await createHttpApplication(AppModule.with({ settings, databaseUrl, clock, workers: false }), settings);
  await app.listen(0, '127.0.0.1');
  return app;
}

async function times(count: number, ask: () => Promise<Reply>): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < count; time++) statuses.push((await ask()).status);
  return statuses;
}

describe('Wrong passwords of one account', () => {
  const wrong = () => guest.signIn(email, 'not-the-password');

  it('make the next wait longer and longer, and the right one as well', async () => {
    expect(await times(5, wrong)).toEqual([401, 401, 401, 401, 401]);
    expect(await guest.signIn(email)).toMatchObject(waiting(5));
    seconds(5);
    expect((await wrong()).status).toBe(401);
    expect(await guest.signIn(email)).toMatchObject(waiting(10));
    seconds(10);
    expect((await guest.signIn(email)).status).toBe(201);
  });

  it('say in Retry-After how long', async () => {
    await times(5, wrong);
    const response = await fetch(`${program.url}/api/v1/session`, signInWith(email));
    expect(response.headers.get('retry-after')).toBe('5');
  });

  it('are answered alike where nobody has the address', async () => {
    const nobody = 'siapa-pun@unit.example';
    expect(await times(5, () => guest.signIn(nobody))).toEqual([401, 401, 401, 401, 401]);
    expect(await guest.signIn(nobody.toUpperCase())).toMatchObject(waiting(5));
  });

  it('are forgotten after a right one', async () => {
    await times(4, wrong);
    expect((await guest.signIn(email)).status).toBe(201);
    expect(await times(4, wrong)).toEqual([401, 401, 401, 401]);
  });

  it('do not wait longer for being tried during the wait', async () => {
    await times(5, wrong);
    expect(await times(20, wrong)).toEqual(Array(20).fill(429));
    seconds(5);
    expect((await guest.signIn(email)).status).toBe(201);
  });

  it('are looked at no more often when they come all at once', async () => {
    const replies = await Promise.all(Array.from({ length: 30 }, wrong));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  it('leave everybody else alone', async () => {
    await times(5, wrong);
    const other = await world.person(['AUDITOR']);
    expect((await guest.signIn(other.email)).status).toBe(201);
  });

  it('count together with those given to change it, or to take the second factor off', async () => {
    await guest.signIn(email);
    const change = (current: string) => guest.ask('PUT', '/profile/password', { current, password: NEW });
    const remove = () => guest.ask('POST', '/profile/second-factor/removal', { password: 'another', code: '123456' });
    expect(await times(3, () => change('another'))).toEqual([422, 422, 422]);
    expect(await times(2, remove)).toEqual([422, 422]);
    expect(await change(PASSWORD)).toMatchObject(waiting(5));
    expect(await new Guest(program).signIn(email)).toMatchObject(waiting(5));
  });

  it('keep nobody out who sets another by a mailed link', async () => {
    await times(9, async () => {
      seconds(900);
      return wrong();
    });
    const { token, hash } = createSecretToken();
    await world.query(MAILED_LINK, [id, hash, program.clock.now(), later(3600)]);
    expect((await guest.ask('POST', `/password-links/${token}/password`, { password: NEW })).status).toBe(204);
    expect((await guest.signIn(email, NEW)).status).toBe(201);
  });

  it('are counted by all processes, and after a restart', async () => {
    await times(5, wrong);
    const other = await anotherProcess();
    const response = await fetch(`${await other.getUrl()}/api/v1/session`, signInWith(email));
    await other.close();
    expect(response.status).toBe(429);
  });
});

describe('Wrong tries from one network address', () => {
  it('make it wait, whoever is tried, and right ones in between do not end that', async () => {
    for (let person = 0; person < 50; person++) {
      if (person % 10 === 0) await guest.signIn(email);
      expect((await guest.signIn(`orang-${person}@unit.example`)).status).toBe(401);
    }
    expect(await guest.signIn(email)).toMatchObject(waiting(5));
    seconds(5);
    expect((await guest.signIn(email)).status).toBe(201);
  });
});

describe('Asking for mails', () => {
  it('waits after the fifth to one address, known or not', async () => {
    for (const address of [email, 'tidak-ada@unit.example']) {
      const ask = () => guest.ask('POST', '/password-links', { email: address });
      expect(await times(5, ask)).toEqual([202, 202, 202, 202, 202]);
      expect(await ask()).toMatchObject(waiting(5));
    }
  });

  it('does not keep the person from signing in', async () => {
    await times(6, () => guest.ask('POST', '/password-links', { email }));
    expect((await guest.signIn(email)).status).toBe(201);
  });

  it('waits for invitations as well', async () => {
    const administrator = await world.person(['ADMINISTRATOR']);
    await guest.signIn(administrator.email);
    const { body } = await guest.ask('POST', '/accounts', { email: 'tamu@unit.example', name: 'Tamu' });
    const invite = () => guest.ask('POST', `/accounts/${String(body['id'])}/invitation`);
    expect(await times(5, invite)).toEqual([204, 204, 204, 204, 204]);
    expect(await invite()).toMatchObject(waiting(5));
  });
});
