import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Settings } from '../../src/config/settings.js';
import { Queues } from '../../src/queue/queues.js';
import { Ticks } from '../../src/queue/ticks.js';
import { Reminders } from '../../src/reminders/reminders.service.js';
import { freePort } from '../support/redis.js';
import { openGate, Programs, TODAY, until } from './programs.js';

/** Where the jobs live, and how to lose them all. */
export interface Backend {
  readonly settings: Partial<Settings>;
  empty(programs: Programs): Promise<void>;
}

/** Longer than a job needs that has nothing to wait for. */
const A_WHILE = 700;

/** A test with time for a loaded machine and for the queue's own retries. */
const holds = (sentence: string, check: () => Promise<void>): void => test(sentence, check, 40_000);

/** What must be true of reminders wherever the jobs live. `backend` is called before all tests. */
export function describeReminders(title: string, backend: () => Promise<Backend>): void {
  describe(title, () => {
    let place: Backend;
    let programs: Programs;
    let app: INestApplicationContext;

    beforeAll(async () => {
      place = await backend();
      programs = await Programs.open(place.settings);
      app = await programs.start({ workers: true });
    }, 40_000);
    afterAll(() => programs?.close());
    beforeEach(() => programs.goTo(TODAY));
    afterEach(() => programs.smtp.refuse());

    const sweep = (by = app) => by.get(Reminders, { strict: false }).sweep();

    async function dueUnit(by = app) {
      const unit = await programs.unit();
      const award = await programs.award(by, unit, 14);
      return { unit, copy: async () => (await programs.step(award, 14)).copies[0] };
    }

    holds('what is due is mailed once, however often it is swept', async () => {
      const { unit, copy } = await dueUnit();
      for (let round = 0; round < 3; round += 1) await sweep();
      await until(async () => (await copy())?.isSent === true);
      await sweep();
      await pause(A_WHILE);
      expect(programs.mailsOf(unit)).toHaveLength(1);
      expect(await copy()).toMatchObject({ outcomes: ['SENT'] });
    });

    holds('two processes that sweep at once, again and again, mail everyone once', async () => {
      const other = await programs.start({ workers: true });
      const units = await Promise.all(Array.from({ length: 25 }, () => dueUnit()));
      await Promise.all([sweep(), sweep(other), sweep(), sweep(other)]);
      await until(async () => (await Promise.all(units.map(({ copy }) => copy()))).every((copy) => copy?.isSent));
      await Promise.all([sweep(), sweep(other)]);
      await pause(A_WHILE);
      for (const { unit, copy } of units) {
        expect(programs.mailsOf(unit)).toHaveLength(1);
        expect(await copy()).toMatchObject({ outcomes: ['SENT'] });
      }
      await programs.stop(other);
    });

    holds('what the mail server refuses for now is tried again by the queue, and sent once', async () => {
      const { unit, copy } = await dueUnit();
      programs.smtp.refuse({ at: 'data', code: 452, text: 'mailbox is full today' });
      await sweep();
      await until(async () => (await copy())?.outcomes[0] === 'DEFERRED');
      programs.smtp.refuse();
      await sweep();
      await until(async () => (await copy())?.isSent === true);
      const { outcomes, responses } = (await copy())!;
      expect(outcomes.filter((outcome) => outcome === 'SENT')).toHaveLength(1);
      expect(responses[0]).toContain('mailbox is full today');
      expect(programs.mailsOf(unit)).toHaveLength(1);
    });

    holds('what the mail server refuses for good is given up, also by later sweeps', async () => {
      const { unit, copy } = await dueUnit();
      programs.smtp.refuse({ at: 'data', code: 554, text: 'we want no reminders' });
      await sweep();
      await until(async () => (await copy())?.isGivenUp === true);
      programs.smtp.refuse();
      await sweep();
      await pause(A_WHILE);
      expect(await copy()).toMatchObject({ isSent: false, outcomes: ['BOUNCED'] });
      expect((await copy())?.responses[0]).toContain('we want no reminders');
      expect(programs.mailsOf(unit)).toHaveLength(0);
    });

    holds('a mail server that is down and comes back gets every mail once', async () => {
      await programs.stop(app);
      const port = await freePort();
      const behindGate = await programs.start({ workers: true, SMTP_URL: `smtp://127.0.0.1:${port}` });
      const { unit, copy } = await dueUnit(behindGate);
      await sweep(behindGate);
      await until(async () => (await copy())?.outcomes[0] === 'DEFERRED');
      const closeGate = await openGate(port, programs.smtp);
      await until(async () => (await copy())?.isSent === true);
      await programs.stop(behindGate);
      await closeGate();
      app = await programs.start({ workers: true });
      await sweep();
      await pause(A_WHILE);
      expect(programs.mailsOf(unit)).toHaveLength(1);
    });

    holds('jobs that the queue lost are woken by the next sweep', async () => {
      await programs.stop(app);
      const producer = await programs.start();
      const { unit, copy } = await dueUnit(producer);
      await sweep(producer);
      await place.empty(programs);
      await programs.stop(producer);
      app = await programs.start({ workers: true });
      await pause(A_WHILE);
      expect(await copy()).toMatchObject({ isSent: false, outcomes: [] });
      await sweep();
      await until(async () => (await copy())?.isSent === true);
      expect(programs.mailsOf(unit)).toHaveLength(1);
    });

    holds('the tick is one, however often it is set, and is set again in a queue that was emptied', async () => {
      const scheduler = app.get(Ticks, { strict: false });
      const queue = app.get(Queues, { strict: false }).get('reminders') as unknown as Queue;
      const ticks = async () => (await queue.getDelayed()).filter(({ name }) => name === 'sweep-reminders').length;
      for (let round = 0; round < 3; round += 1) await scheduler.set();
      expect([await queue.getJobSchedulersCount(), await ticks()]).toEqual([1, 1]);
      await place.empty(programs);
      expect(await queue.getJobSchedulersCount()).toBe(0);
      await scheduler.set();
      expect([await queue.getJobSchedulersCount(), await ticks()]).toEqual([1, 1]);
    });
  });
}
