import { setTimeout as pause } from 'node:timers/promises';
import { emptyRedis } from '../reminders/queues.js';
import { freePort, redisMissing, startRedis, type TestRedis } from '../support/redis.js';
import { describeTrust } from './trust.contract.js';

const missing = process.env['TEST_REDIS_URL']
  ? 'SKIPPED: the Redis of TEST_REDIS_URL cannot be stopped'
  : redisMissing();
if (missing) {
  console.warn(`Never twice, never lost, with the queue in Redis, is not tested. ${missing}`);
  test.skip(`With the queue in Redis (${missing})`, () => undefined);
} else {
  let redis: TestRedis | undefined;
  describeTrust('With the queue in Redis,', async () => {
    const port = await freePort();
    redis = await startRedis(port);
    const { url } = redis;
    const cut = async () => {
      await redis?.stop();
      await pause(1_500);
      redis = await startRedis(port);
    };
    return { settings: { REDIS_URL: url }, empty: () => emptyRedis(url), cut };
  });
  afterAll(() => redis?.stop());
}
