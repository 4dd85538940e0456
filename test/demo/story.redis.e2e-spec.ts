import { Redis } from 'ioredis';
import { redisMissing, type TestRedis, testRedis } from '../support/redis.js';
import { storySuite } from './story.contract.js';

const missing = redisMissing();
if (missing) {
  console.warn(`The story with the queue in Redis is not tested. ${missing}`);
  test.skip(`the story, with the queue in Redis (${missing})`, () => undefined);
} else {
  describe('the story, with the queue in Redis', () => {
    let redis: TestRedis | undefined;
    storySuite(async () => {
      redis = await testRedis();
      // A database of its own: other test files that share the server have workers for a queue of the same name.
      const REDIS_URL = new URL('/1', redis.url).href;
      const client = new Redis(REDIS_URL);
      await client.flushdb();
      client.disconnect();
      return { REDIS_URL };
    });
    afterAll(() => redis?.stop());
  });
}
