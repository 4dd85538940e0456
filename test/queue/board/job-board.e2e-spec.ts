import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../../../src/app.module.js';
import { Settings } from '../../../src/config/settings.js';
import type { ApiClient } from '../../../src/demo/api-client.js';
import { Queues } from '../../../src/queue/queues.js';
import { startApp, type TestApp } from '../../support/app.js';
import { QUEUE_NAMES } from '../../support/queue-names.js';
import { testDatabase } from '../../support/database.js';
import { World } from '../../support/factories.js';
import { redisMissing, type TestRedis, testRedis } from '../../support/redis.js';

interface ShownJob {
  readonly id: string;
  readonly name: string;
  readonly failedReason: string;
  readonly attempts: number;
  readonly data: object;
}

interface ShownQueue {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly jobs: readonly ShownJob[];
}

/** Of BullMQ's queue, what makes a job that no program of ours would. */
interface StoredQueue {
  add(name: string, data: object): Promise<{ id: string }>;
}

const QUEUE = 'mailings';

let redis: TestRedis | undefined;
const missing = redisMissing();
if (missing) console.warn(`The board is not tested on Redis. ${missing}`);
afterAll(() => redis?.stop());

describe('The board of jobs in PostgreSQL', () => describeBoard(async () => startApp()));
(missing ? describe.skip : describe)(`The board of jobs in Redis${missing ? ` (${missing})` : ''}`, () =>
  describeBoard(async () => {
    redis = await testRedis();
    return startApp({ REDIS_URL: redis.url });
  }),
);

function describeBoard(start: () => Promise<TestApp>): void {
  let program: TestApp;
  let world: World;
  let administrator: ApiClient;

  beforeAll(async () => {
    program = await start();
    world = await World.on(program);
    administrator = await world.as('ADMINISTRATOR');
  });
  afterAll(() => program?.close());

  const ask = (path: string, client?: ApiClient, init: RequestInit = {}) =>
    fetch(`${program.url}/jobs${path}`, {
      ...init,
      headers: { ...init.headers, ...(client && { cookie: client.sessionCookie }) },
    });

  async function failedJobs(): Promise<readonly ShownJob[]> {
    const answer = await ask(`/api/queues?activeQueue=${QUEUE}&status=failed&page=1&jobsPerPage=10`, administrator);
    const { queues } = (await answer.json()) as { queues: readonly ShownQueue[] };
    return queues.find(({ name }) => name === QUEUE)?.jobs ?? [];
  }

  async function failedJob(id: string, isSo: (job: ShownJob) => boolean = () => true): Promise<ShownJob> {
    for (let round = 0; round < 200; round += 1) {
      const job = (await failedJobs()).find((each) => each.id === id);
      if (job && isSo(job)) return job;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Job ${id} is not listed as failed.`);
  }

  /** A job whose payload fits no class: given up at once. */
  async function addHopeless(): Promise<string> {
    const queue = program.app.get(Queues, { strict: false }).get(QUEUE) as unknown as StoredQueue;
    return (await queue.add('deliver-mailings', { shard: 'none' })).id;
  }

  const retry = (id: string, headers: Record<string, string>, client: ApiClient | undefined = administrator) =>
    ask(`/api/queues/${QUEUE}/${id}/retry`, client, { method: 'PUT', headers });

  it('shows an administrator a job that was given up, and why', async () => {
    const job = await failedJob(await addHopeless());
    expect(job).toMatchObject({ name: 'deliver-mailings', data: { shard: 'none' } });
    expect(job.failedReason).toContain('shard must be an integer number');
  });

  it('lets an administrator have it tried again, and records who did', async () => {
    const id = await addHopeless();
    const { attempts } = await failedJob(id);
    expect((await retry(id, { origin: program.url, 'sec-fetch-site': 'same-origin' })).status).toBe(204);
    await failedJob(id, (job) => job.attempts > attempts);
    const { accountId } = await administrator.get<{ accountId: string }>('/session');
    const recorded = await program.app
      .get(DataSource, { strict: false })
      .query('SELECT actor_id, action FROM audit_event WHERE subject_type = $1 AND subject_id = $2', [
        'job',
        `${QUEUE}/${id}`,
      ]);
    expect(recorded).toEqual([{ actor_id: accountId, action: 'job.retry' }]);
  });

  it('lets a failed job be thrown away', async () => {
    const id = await addHopeless();
    await failedJob(id);
    expect((await ask(`/api/queues/${QUEUE}/${id}/clean`, administrator, { method: 'PUT' })).status).toBe(204);
    expect((await failedJobs()).map((job) => job.id)).not.toContain(id);
  });

  it.each([
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ])('refuses a change that comes from another site: %j', async (headers) => {
    const id = await addHopeless();
    const { attempts } = await failedJob(id);
    const answer = await retry(id, headers);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ type: '/problems/foreign-origin' });
    expect((await failedJob(id)).attempts).toBe(attempts);
  });

  it.each([
    ['POST', `/api/queues/${QUEUE}/add`],
    ['PUT', `/api/queues/${QUEUE}/obliterate`],
    ['PUT', `/api/queues/${QUEUE}/concurrency`],
    ['PUT', `/api/queues/${QUEUE}/job-schedulers/sweep-reminders/remove`],
    ['PATCH', `/api/queues/${QUEUE}/1/update-data`],
  ])('offers nothing that makes or words jobs, or plans them: %s %s', async (method, path) => {
    const answer = await ask(path, administrator, { method });
    expect([answer.status, await answer.json()]).toMatchObject([403, { type: '/problems/deed-not-offered' }]);
  });

  it.each(['', '/', '/queue/reminders', '/static/images/logo.svg', '/api/queues', '/api/redis/stats', '/nothing/here'])(
    'asks who is there before anything else: %s',
    async (path) => {
      const anonymous = await ask(path);
      expect(anonymous.headers.get('content-type')).toContain('application/problem+json');
      expect([anonymous.status, await anonymous.json()]).toMatchObject([401, { type: '/problems/not-signed-in' }]);
      const coordinator = await ask(path, await world.as('UNIT_COORDINATOR', await world.unit()));
      expect([coordinator.status, await coordinator.json()]).toMatchObject([
        403,
        { type: '/problems/action-not-permitted' },
      ]);
      const shown = await ask(path, administrator);
      expect(shown.status).toBe(path === '/nothing/here' ? 404 : path === '/api/redis/stats' ? 403 : 200);
    },
  );

  it('refuses changes of everybody else', async () => {
    const id = await addHopeless();
    const { attempts } = await failedJob(id);
    const anonymous = await ask(`/api/queues/${QUEUE}/${id}/retry`, undefined, { method: 'PUT' });
    expect(anonymous.status).toBe(401);
    expect((await retry(id, {}, await world.as('AUDITOR'))).status).toBe(403);
    expect((await failedJob(id)).attempts).toBe(attempts);
  });
}

it('A process that leaves the jobs to workers shows them all the same', async () => {
  const program = await startApp({ WORKERS: 'off' });
  const administrator = await (await World.on(program)).as('ADMINISTRATOR');
  const answer = await fetch(`${program.url}/jobs/api/queues`, { headers: { cookie: administrator.sessionCookie } });
  const { queues } = (await answer.json()) as { queues: readonly ShownQueue[] };
  await program.close();
  expect(queues.map(({ name }) => name).sort()).toEqual(QUEUE_NAMES);
});

it('A worker, which has no HTTP side, starts without it', async () => {
  const database = await testDatabase();
  const settings = Object.assign(new Settings(), { NODE_ENV: 'test' });
  const module = AppModule.with({ settings, databaseUrl: database.url, workers: true });
  const worker = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: false });
  const queues = worker.get(Queues, { strict: false }).all();
  await worker.close();
  await database.drop();
  expect(queues.map(({ name }) => name).sort()).toEqual(QUEUE_NAMES);
});
