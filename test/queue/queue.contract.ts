import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext, Injectable, type LoggerService, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Handles } from '../../src/queue/handles.decorator.js';
import { Jobs } from '../../src/queue/jobs.js';
import { QueueModule } from '../../src/queue/queue.module.js';
import type { QueueOptions } from '../../src/queue/queue.options.js';
import { InvalidJobPayload } from '../../src/queue/queue.errors.js';
import { Queues } from '../../src/queue/queues.js';
import { Program } from '../support/program.js';
import {
  begun,
  deeds,
  done,
  flaky,
  hopeless,
  JOBS,
  note,
  NotesProcessor,
  scattered,
  slow,
  SubjectPayload,
  tick,
} from './notes.js';

type Place = Pick<QueueOptions, 'settings' | 'databaseUrl'>;

/** Failures are part of these tests; their log would only hide real trouble. */
export const SILENT: LoggerService = { log: () => undefined, warn: () => undefined, error: () => undefined };

/** A test with time for a loaded machine. */
const holds = (sentence: string, check: () => Promise<void>): void => test(sentence, check, 25_000);

/** What every place that keeps jobs must do for us. `place` is called before all tests. */
export function describeQueue(title: string, place: () => Promise<Place>): void {
  describe(title, () => {
    let where: Place;
    const running = new Set<INestApplicationContext>();

    beforeAll(async () => {
      where = await place();
    });

    afterEach(async () => {
      await Promise.all([...running].map((app) => app.close()));
      running.clear();
      begun.length = 0;
    });

    async function start(options: Partial<QueueOptions> = {}): Promise<INestApplicationContext> {
      const app = await applicationOf({ ...where, workers: true, ...options }, JOBS, [NotesProcessor]);
      running.add(app);
      return app;
    }

    async function stop(app: INestApplicationContext): Promise<void> {
      running.delete(app);
      await app.close();
    }

    holds('a job is done once, with a payload of its class', async () => {
      const jobs = (await start()).get(Jobs);
      await jobs.enqueue(note, { subject: 'once' });
      await until(() => deeds('note', 'once').length > 0);
      await pause(200);
      expect(deeds('note', 'once')).toHaveLength(1);
    });

    holds('many are enqueued at once, each done once', async () => {
      const jobs = (await start()).get(Jobs);
      await jobs.enqueueAll(
        note,
        ['m1', 'm2', 'm3', 'm2'].map((subject) => ({ subject })),
      );
      await jobs.enqueueAll(note, []);
      await until(() => ['m1', 'm2', 'm3'].every((subject) => deeds('note', subject).length > 0));
      await pause(200);
      expect(['m1', 'm2', 'm3'].map((subject) => deeds('note', subject).length)).toEqual([1, 1, 1]);
    });

    holds('a process without workers only enqueues, and a job asked for twice while it waits is one', async () => {
      const producer = await start({ workers: false });
      const jobs = producer.get(Jobs);
      await jobs.enqueue(note, { subject: 'waiting' });
      await jobs.enqueue(note, { subject: 'waiting' });
      await pause(300);
      expect(deeds('note', 'waiting')).toHaveLength(0);
      await start();
      await until(() => deeds('note', 'waiting').length > 0);
      await pause(300);
      expect(deeds('note', 'waiting')).toHaveLength(1);
    });

    holds('a job that was done can be asked for again', async () => {
      const jobs = (await start()).get(Jobs);
      await jobs.enqueue(note, { subject: 'again' });
      await until(() => deeds('note', 'again').length === 1);
      await untilAccepted(
        () => jobs.enqueue(note, { subject: 'again' }),
        () => deeds('note', 'again').length === 2,
      );
    });

    holds('a job that fails is tried again, later each time, and can then succeed', async () => {
      const jobs = (await start()).get(Jobs);
      await jobs.enqueue(flaky, { subject: 'third-time' });
      await until(() => deeds('flaky', 'third-time').length === 3);
      const [first, second, third] = deeds('flaky', 'third-time').map((deed) => deed.at) as [number, number, number];
      expect(second - first).toBeGreaterThanOrEqual(35);
      expect(third - second).toBeGreaterThanOrEqual(75);
    });

    holds(
      'jobs that failed together are not tried again together: each waits a half to the whole of its time',
      async () => {
        const subjects = Array.from({ length: 12 }, (_, index) => `scattered-${index}`);
        await (await start()).get(Jobs).enqueueAll(
          scattered,
          subjects.map((subject) => ({ subject })),
        );
        await until(() => subjects.every((subject) => deeds('scattered', subject).length === 2));
        const waits = subjects.map((subject) => {
          const [first, second] = deeds('scattered', subject).map((deed) => deed.at) as [number, number];
          return second - first;
        });
        // A busy machine is late, never early; that chance gives all twelve the same tenth is out of the question.
        expect(Math.min(...waits)).toBeGreaterThanOrEqual(490);
        expect(Math.min(...waits)).toBeLessThan(950);
        expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(50);
      },
    );

    holds('a job that keeps failing is given up, and can be asked for again', async () => {
      const jobs = (await start()).get(Jobs);
      await jobs.enqueue(hopeless, { subject: 'lost' });
      await until(() => deeds('hopeless', 'lost').length === 3);
      await pause(500);
      expect(deeds('hopeless', 'lost')).toHaveLength(3);
      await jobs.enqueue(hopeless, { subject: 'lost' });
      await until(() => deeds('hopeless', 'lost').length === 6);
    });

    holds('a bad payload is refused on the way in', async () => {
      const jobs = (await start()).get(Jobs);
      await expect(jobs.enqueue(note, { subject: 7 } as unknown as SubjectPayload)).rejects.toThrow(InvalidJobPayload);
    });

    holds('a bad payload on the way out fails at once, without a second try', async () => {
      const app = await start();
      const queue = app.get(Queues).get(note.queue) as unknown as StoredQueue;
      const { id } = await queue.add(note.name, { subject: 7 }, note.options);
      await until(async () => (await queue.getJob(id)).failedReason !== undefined);
      expect(await queue.getJob(id)).toMatchObject({
        attemptsMade: 1,
        failedReason: expect.stringContaining('subject'),
      });
    });

    holds('a name nobody handles fails at once', async () => {
      const queue = (await start()).get(Queues).get(note.queue) as unknown as StoredQueue;
      const { id } = await queue.add('from-an-older-release', {}, note.options);
      await until(async () => (await queue.getJob(id)).failedReason !== undefined);
      expect(await queue.getJob(id)).toMatchObject({
        attemptsMade: 1,
        failedReason: expect.stringContaining('from-an-older-release'),
      });
    });

    holds('a schedule ticks, once for all processes, and scheduling it again changes nothing', async () => {
      const [first, second] = [await start(), await start()];
      const every = { id: 'every-second', pattern: '* * * * * *', zone: 'Asia/Jakarta' };
      for (const app of [first, second, first]) await app.get(Jobs).schedule(tick, every, {});
      await until(() => deeds('tick', 'all').length >= 3);
      const [one, , three] = deeds('tick', 'all').map((deed) => deed.at) as [number, number, number];
      expect(three - one).toBeGreaterThan(1_500);
      await (first.get(Queues).get(tick.queue) as unknown as StoredQueue).removeJobScheduler(every.id);
    });

    holds('two processes share the work, and no job is done twice', async () => {
      const [first] = [await start(), await start()];
      const subjects = Array.from({ length: 16 }, (_, index) => `shared-${index}`);
      await first.get(Jobs).enqueueAll(
        slow,
        subjects.map((subject) => ({ subject })),
      );
      await until(() => subjects.every((subject) => deeds('slow', subject).length > 0));
      await pause(300);
      const shared = done.filter((deed) => deed.subject.startsWith('shared-'));
      expect(shared).toHaveLength(16);
      expect(new Set(shared.map((deed) => deed.by)).size).toBe(2);
    });

    holds('a closing process finishes the job under way', async () => {
      const app = await start();
      await app.get(Jobs).enqueue(slow, { subject: 'finish-me' });
      await until(() => begun.includes('finish-me'));
      await stop(app);
      expect(deeds('slow', 'finish-me')).toHaveLength(1);
    });

    test('a process that gets SIGTERM finishes the jobs under way, begins no other, and ends with 0', async () => {
      const program = new Program(['test/queue/slow-worker.mjs', JSON.stringify(where)], {});
      await program.says(/(begun [\s\S]*){4}/);
      program.kill('SIGTERM');
      expect([await program.end(), program.stderr.replace('Building ...\n', '')]).toEqual([0, '']);
      expect(program.stdout.match(/begun/g)).toHaveLength(4);
      expect(program.stdout.match(/done/g)).toHaveLength(4);
    }, 90_000);

    holds('a closing process does not wait longer than it was told', async () => {
      const app = await start({ drainSeconds: 0.1 });
      await app.get(Jobs).enqueue(slow, { subject: 'too-slow' });
      await until(() => begun.includes('too-slow'));
      const before = performance.now();
      await stop(app);
      expect(performance.now() - before).toBeLessThan(600);
      await until(() => deeds('slow', 'too-slow').length === 1);
    });

    holds('answers a ping', async () => {
      const jobs = (await start({ workers: false })).get(Jobs);
      await expect(jobs.ping()).resolves.toBeUndefined();
    });

    describe('does not start', () => {
      @Injectable()
      class SecondNoteProcessor {
        @Handles(note)
        async alsoNote(): Promise<void> {}
      }

      test.each<[string, typeof JOBS, Type[], RegExp]>([
        ['with a job nobody handles', [note, slow], [SecondNoteProcessor], /slow: no method/],
        ['with a job handled twice', JOBS, [NotesProcessor, SecondNoteProcessor], /note: several methods .*alsoNote/],
        [
          'with a handler of an unregistered job',
          [],
          [SecondNoteProcessor],
          /SecondNoteProcessor\.alsoNote handles it, but no module registers it/,
        ],
      ])('%s', async (_, jobs, processors, complaint) => {
        await expect(applicationOf({ ...where, workers: false }, jobs, processors)).rejects.toThrow(complaint);
      });
    });
  });
}

/** What BullMQ's Queue can do beyond what our port lets services see. */
interface StoredQueue {
  add(name: string, data: object, options: object): Promise<{ id: string }>;
  getJob(id: string): Promise<{ attemptsMade: number; failedReason?: string }>;
  removeJobScheduler(id: string): Promise<boolean>;
}

async function applicationOf(
  options: QueueOptions,
  jobs: typeof JOBS,
  processors: Type[],
): Promise<INestApplicationContext> {
  const imports = [QueueModule.with(options), QueueModule.register(...jobs)];
  return (await Test.createTestingModule({ imports, providers: processors }).setLogger(SILENT).compile()).init();
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`It did not become so: ${String(isSo)}`);
    await pause(20);
  }
}

/** A handler returns a moment before its job ends; asking in between is rightly ignored, so it asks again. */
async function untilAccepted(ask: () => Promise<void>, isSo: () => boolean): Promise<void> {
  await until(async () => {
    await ask();
    await pause(100);
    return isSo();
  });
}
