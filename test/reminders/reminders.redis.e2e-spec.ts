import { setTimeout as pause } from 'node:timers/promises';
import { freePort, redisMissing, startRedis, type TestRedis, testRedis } from '../support/redis.js';
import { Reminders } from '../../src/reminders/reminders.service.js';
import { Programs, until } from './programs.js';
import { emptyRedis } from './queues.js';
import { describeReminders } from './reminders.contract.js';

const missing = redisMissing();
if (missing) {
  console.warn(`Reminders with the queue in Redis are not tested. ${missing}`);
  test.skip(`Reminders, with the queue in Redis (${missing})`, () => undefined);
} else {
  describeContract();
  if (!process.env['TEST_REDIS_URL']) describeOutage();
}

function describeContract(): void {
  let redis: TestRedis | undefined;
  describeReminders('Reminders, with the queue in Redis', async () => {
    redis = await testRedis();
    // A database of its own: other test files that share the server have workers for a queue of the same name.
    const url = new URL('/2', redis.url).href;
    await emptyRedis(url);
    return { settings: { REDIS_URL: url }, empty: () => emptyRedis(url) };
  });
  afterAll(() => redis?.stop());
}

function describeOutage(): void {
  test('With Redis away the program starts, makes out what is due, and mails it once Redis is there', async () => {
    const port = await freePort();
    const programs = await Programs.open({ REDIS_URL: `redis://127.0.0.1:${port}` });
    const app = await programs.start({ workers: true });
    expect(programs.heard.warnings.join()).toContain('Job "sweep-reminders" has no tick yet.');
    const unit = await programs.unit();
    const award = await programs.award(app, unit, 14);
    const reminders = app.get(Reminders, { strict: false });
    await expect(reminders.sweep()).rejects.toThrow('The queue "mailings" did not answer');
    expect(await programs.step(award, 14)).toMatchObject({ isMadeOut: true, copies: [{ isSent: false }] });
    const redis = await startRedis(port);
    await until(async () => {
      await reminders.sweep().catch(() => pause(200));
      return programs.mailsOf(unit).length > 0;
    });
    expect(programs.mailsOf(unit)).toHaveLength(1);
    await programs.close();
    await redis.stop();
  }, 50_000);
}
