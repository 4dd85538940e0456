import { Injectable } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Handles } from '../../src/queue/handles.decorator.js';
import { defineJob, Nothing } from '../../src/queue/job-definition.js';
import { Jobs } from '../../src/queue/jobs.js';
import { JobNotQueued } from '../../src/queue/queue.errors.js';
import { QueueModule } from '../../src/queue/queue.module.js';
import { freePort, redisMissing, startRedis, type TestRedis, testRedis } from '../support/redis.js';
import { describeQueue, SILENT } from './queue.contract.js';

const missing = redisMissing();
if (missing) {
  console.warn(`The queue in Redis is not tested. ${missing}`);
  test.skip(`The queue in Redis (${missing})`, () => undefined);
} else {
  describeContract();
  if (!process.env['TEST_REDIS_URL']) describeOutage();
}

function describeContract(): void {
  let redis: TestRedis | undefined;
  describeQueue('The queue in Redis', async () => {
    redis = await testRedis();
    return { settings: { REDIS_URL: redis.url, ZI_TIME_ZONE: 'Asia/Jakarta' }, databaseUrl: 'postgres://not-used' };
  });
  afterAll(() => redis?.stop());
}

const wake = defineJob({ queue: 'outage', name: 'wake', payload: Nothing, key: () => 'all' });
let woken = 0;

@Injectable()
class WakeProcessor {
  @Handles(wake)
  async wake(): Promise<void> {
    woken += 1;
  }
}

function describeOutage(): void {
  test('With Redis away a start still works, producers fail quickly, and all recover when it comes back', async () => {
    const port = await freePort();
    const settings = { REDIS_URL: `redis://127.0.0.1:${port}`, ZI_TIME_ZONE: 'Asia/Jakarta' };
    const imports = [
      QueueModule.with({ settings, databaseUrl: 'postgres://not-used', workers: true }),
      QueueModule.register(wake),
    ];
    const app = await (
      await Test.createTestingModule({ imports, providers: [WakeProcessor] })
        .setLogger(SILENT)
        .compile()
    ).init();
    const jobs = app.get(Jobs);

    const before = performance.now();
    await expect(jobs.enqueue(wake, {})).rejects.toThrow(JobNotQueued);
    await expect(jobs.ping()).rejects.toThrow(JobNotQueued);
    expect(performance.now() - before).toBeLessThan(10_500);

    let redis = await startRedis(port);
    await eventually(
      () => jobs.enqueue(wake, {}),
      () => woken >= 1,
    );
    await redis.stop();
    await expect(jobs.ping()).rejects.toThrow(JobNotQueued);
    redis = await startRedis(port);
    await eventually(
      () => jobs.enqueue(wake, {}),
      () => woken >= 2,
    );
    await app.close();
    await redis.stop();
  }, 90_000);

  test('An application closes although Redis is away', async () => {
    const port = await freePort();
    const settings = { REDIS_URL: `redis://127.0.0.1:${port}`, ZI_TIME_ZONE: 'Asia/Jakarta' };
    const imports = [
      QueueModule.with({ settings, databaseUrl: 'postgres://not-used', workers: true, drainSeconds: 1 }),
      QueueModule.register(wake),
    ];
    const app = await (
      await Test.createTestingModule({ imports, providers: [WakeProcessor] })
        .setLogger(SILENT)
        .compile()
    ).init();
    const before = performance.now();
    await app.close();
    expect(performance.now() - before).toBeLessThan(7_000);
    // A real process ends here. This one lives on, and with it the worker that still tries to connect.
    const redis = await startRedis(port);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await redis.stop();
  }, 20_000);
}

async function eventually(attempt: () => Promise<void>, isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 40_000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error('It did not recover.');
    await attempt().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
