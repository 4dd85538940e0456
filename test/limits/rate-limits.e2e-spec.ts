import { DataSource } from 'typeorm';
import type { Settings } from '../../src/config/settings.js';
import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';
import { Guest } from '../support/guest.js';
import { redisMissing, testRedis, type TestRedis } from '../support/redis.js';

let program: TestApp;

afterEach(() => program?.close());

async function statusesOf(count: number, ask: () => Promise<{ readonly status: number }>): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < count; time++) statuses.push((await ask()).status);
  return statuses;
}

const from = (address: string) =>
  fetch(`${program.url}/api/v1/installation`, { headers: { 'x-forwarded-for': address } });

/** Three get through, the fourth is told when to come again. */
async function expectLimited(): Promise<void> {
  expect(await statusesOf(3, () => from('192.0.2.1'))).toEqual([200, 200, 200]);
  const refused = await from('192.0.2.1');
  expect(refused.status).toBe(429);
  const body = (await refused.json()) as Readonly<Record<string, unknown>>;
  expect(body).toMatchObject({ type: '/problems/too-many-requests' });
  expect(Number(refused.headers.get('retry-after'))).toBe(body['retryAfterSeconds']);
  expect(body['retryAfterSeconds']).toBeGreaterThan(0);
  expect(body['retryAfterSeconds']).toBeLessThanOrEqual(60);
}

describe('Requests from one network address', () => {
  it('are counted, and beyond the limit told when to come again', async () => {
    program = await startApp({ ZI_RATE_ADDRESS: 3 });
    await expectLimited();
  });

  it('are those of whoever asks: nobody says by a header who they are', async () => {
    program = await startApp({ ZI_RATE_ADDRESS: 3 });
    await expectLimited();
    expect((await from('192.0.2.2')).status).toBe(429);
  });

  it('are told apart behind a proxy that is trusted, by what that proxy has seen', async () => {
    program = await startApp({ ZI_RATE_ADDRESS: 3, TRUSTED_PROXIES: 1 });
    await expectLimited();
    expect((await from('203.0.113.9, 192.0.2.1')).status).toBe(429);
    expect((await from('192.0.2.1, 192.0.2.2')).status).toBe(200);
  });

  it('leave health and metrics alone', async () => {
    program = await startApp({ ZI_RATE_ADDRESS: 1, METRICS_TOKEN: 'a-token-of-the-test' });
    const headers = { authorization: 'Bearer a-token-of-the-test' };
    expect(await statusesOf(3, () => fetch(`${program.url}/health/live`))).toEqual([200, 200, 200]);
    expect(await statusesOf(3, () => fetch(`${program.url}/metrics`, { headers }))).toEqual([200, 200, 200]);
  });
});

describe('Requests of one account', () => {
  it('are counted whatever their session, and leave others alone', async () => {
    program = await startApp({ ZI_RATE_ACCOUNT: 40 });
    const world = await World.on(program);
    const [one, other] = [await world.person(['AUDITOR']), await world.person(['AUDITOR'])];
    const guests = [new Guest(program), new Guest(program)];
    for (const guest of guests) await guest.signIn(one.email);
    const [first, second] = guests;
    expect(await statusesOf(38, () => first!.ask('GET', '/session'))).toEqual(Array(38).fill(200));
    expect(await statusesOf(3, () => second!.ask('GET', '/session'))).toEqual([200, 200, 429]);
    const third = new Guest(program);
    await third.signIn(other.email);
    expect((await third.ask('GET', '/session')).status).toBe(200);
  });
});

describe('Where several processes can run', () => {
  it('they count together in PostgreSQL', async () => {
    program = await startApp({ ZI_RATE_ADDRESS: 3, DATABASE_URL: 'postgres://set.example/zi' });
    await expectLimited();
    expect(await program.app.get(DataSource).query('SELECT key, points FROM rate_count')).toEqual([
      { key: 'zi-rate-address:127.0.0.1', points: 4 },
    ]);
  });

  const missing = redisMissing();
  (missing === undefined ? describe : describe.skip)(`and Redis is there ${missing ?? ''}`, () => {
    let redis: TestRedis;
    const settings = (): Partial<Settings> => ({ ZI_RATE_ADDRESS: 3, REDIS_URL: redis.url });

    beforeAll(async () => {
      redis = await testRedis();
    });
    // After the program, which is closed after each test: its workers would look for it for ever.
    afterAll(() => redis?.stop());

    it('they count together there', async () => {
      program = await startApp(settings());
      await expectLimited();
    });
  });

  it('each counts alone while the store does not answer', async () => {
    program = await startApp({ ZI_RATE_ADDRESS: 3, REDIS_URL: 'redis://127.0.0.1:1', WORKERS: 'off' });
    await expectLimited();
  });
});
