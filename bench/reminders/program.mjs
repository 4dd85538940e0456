import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { answerQuestions, idleMemory, measured } from '../meter.mjs';

// The real program without its HTTP side, as src/worker.ts starts it: its clock shows NOW when it starts, and runs on when
// it does the jobs.

const { AppModule } = await load('app.module.js');
const { Clock, SimulatedClock } = await load('common/clock.js');
const { readSettings } = await load('config/settings.js');
const { PostRounds } = await load('mailings/post-rounds.service.js');
const { Queues } = await load('queue/queues.js');
const { Reminders } = await load('reminders/reminders.service.js');

const now = new Date(process.env.NOW);
const settings = readSettings(process.env);
const workers = settings.WORKERS === 'on';
const clock = workers ? runningFrom(now) : new SimulatedClock(now);
const module = AppModule.with({ settings, databaseUrl: settings.DATABASE_URL, workers, clock });
const app = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: ['warn', 'error'] });
const the = (provider) => app.get(provider, { strict: false });
const idle = await idleMemory();

answerQuestions({
  sweep: () => measured(idle, () => the(Reminders).sweep()),
  makeOut: () => the(Reminders).makeOut(),
  /** Answers when it began, on the clock that `sent_at` is of. */
  wake: async () => {
    const begunAt = clock.now();
    await the(PostRounds).wake();
    return begunAt.toISOString();
  },
  /** When no job waits or is at work: a mail that is sent is not yet a job that has ended, and keeps the next from being queued. */
  untilIdle: async () => {
    for (;;) {
      const counts = await the(Queues).get('mailings').getJobCounts('waiting', 'active', 'delayed');
      if (Object.values(counts).every((count) => count === 0)) return;
      await sleep(20);
    }
  },
  drain: () =>
    Promise.all(
      the(Queues)
        .all()
        .map((queue) => queue.obliterate({ force: true })),
    ),
});
process.once('SIGTERM', () => void app.close().finally(() => process.exit()));

function load(path) {
  return import(new URL(`../../dist/src/${path}`, import.meta.url).href);
}

function runningFrom(instant) {
  const ahead = instant.getTime() - Date.now();
  return Object.assign(new Clock(settings.ZI_TIME_ZONE), { now: () => new Date(Date.now() + ahead) });
}
