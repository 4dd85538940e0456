import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { openSheet } from '../support/open-sheet.js';
import { Program } from '../support/program.js';
import { Proxy } from '../support/proxy.js';
import { freePort, redisMissing, testRedis, type TestRedis } from '../support/redis.js';
import { Savers } from '../support/savers.js';

const PEOPLE = 8;

/** Twenty looks of the proxy: what leaves is asked no more long before it stops. */
const DRAIN_SECONDS = '1';

jest.setTimeout(300_000);

/** With Redis where there is one, as in production; the queue in PostgreSQL would be shared just the same. */
describe('Two web processes and two workers behind a proxy', () => {
  let database: TestDatabase;
  let redis: TestRedis | null = null;
  let folder: string;
  let proxy: Proxy;
  let savers: Savers;
  let ports: readonly number[] = [];
  const running = new Map<string, Program>();

  beforeAll(async () => {
    [database, folder] = [await testDatabase(), await mkdtemp(join(tmpdir(), 'zi-scaling-'))];
    if (redisMissing() === undefined) redis = await testRedis();
    const sheet = await openSheet(database.url, folder);
    ports = [await freePort(), await freePort()];
    for (const port of ports) await startWeb(port);
    for (const name of ['worker 1', 'worker 2']) await startWorker(name);
    proxy = await Proxy.before(ports.map((port) => `http://127.0.0.1:${port}`));
    await proxy.untilReady(2);
    savers = Savers.of(PEOPLE, proxy.url, sheet);
  });

  afterAll(async () => {
    await Promise.all([...running.keys()].map((name) => stop(name)));
    await proxy?.stop();
    await redis?.stop();
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('are each replaced while people save, and nobody is refused or loses an answer', async () => {
    savers.begin();
    for (const port of ports) {
      await untilSaved(100);
      expect(await stop(`web ${port}`)).toBe(0);
      await untilSaved(100);
      await startWeb(port);
      await proxy.untilReady(2);
    }
    for (const name of ['worker 1', 'worker 2']) {
      expect(await stop(name)).toBe(0);
      await startWorker(name);
    }
    await savers.end();
    expect(savers).toMatchObject({ refused: 0, unanswered: 0, wrong: [] });
    // Each of them was really used, and so replaced under load.
    expect([...proxy.answered.keys()]).toHaveLength(2);
  });

  it('have left one chain of events without a gap, whichever of them wrote each', async () => {
    const verified = new Program(['bin/zi.mjs', 'audit', 'verify', '--json'], environment());
    expect([await verified.end(), verified.stdout]).toEqual([0, expect.stringContaining('"events"')]);
  });

  function environment(): Record<string, string> {
    return {
      DATABASE_URL: database.programUrl,
      DATABASE_OWNER_URL: database.url,
      ...(redis && { REDIS_URL: redis.url }),
      ZI_DATA_DIR: folder,
      ZI_DEMO: 'off',
      ZI_DRAIN_SECONDS: DRAIN_SECONDS,
      // Eight people save as two hundred would.
      ZI_RATE_ACCOUNT: '0',
      LOG_LEVEL: 'warn',
    };
  }

  async function startWeb(port: number): Promise<void> {
    const web = new Program(['bin/start.mjs'], { ...environment(), PORT: String(port), WORKERS: 'off' });
    running.set(`web ${port}`, web);
    await web.says(/is ready: open/);
  }

  async function startWorker(name: string): Promise<void> {
    const worker = new Program(['dist/server/worker.js'], environment());
    running.set(name, worker);
    await worker.says(/The worker is ready/);
  }

  async function stop(name: string): Promise<number | NodeJS.Signals | null> {
    const program = running.get(name);
    running.delete(name);
    program?.kill('SIGTERM');
    return program?.end() ?? null;
  }

  async function untilSaved(count: number): Promise<void> {
    const enough = savers.acknowledged.length + count;
    while (savers.acknowledged.length < enough && savers.unanswered + savers.wrong.length === 0) await sleep(10);
  }
});
