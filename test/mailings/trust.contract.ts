import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { Settings } from '../../src/config/settings.js';
import { Transactions } from '../../src/database/transactions.js';
import { Queues } from '../../src/queue/queues.js';
import { deadlinesOf, makeOut, openGate, Programs, type Unit, until } from '../reminders/programs.js';
import { neverRest } from '../reminders/rows.js';
import { freePort } from '../support/redis.js';
import type { SmtpMoment } from '../support/smtp.js';
import { type Balance, balanceOf, booksOf, isSettled } from './books.js';
import { Workers } from './workers.js';

/** Where the jobs live, and what can happen to them. */
export interface Queue {
  readonly settings: Partial<Settings>;
  /** Loses every job. */
  empty(programs: Programs): Promise<void>;
  /** Cuts everybody off for a moment. */
  cut(programs: Programs): Promise<void>;
}

/** How many people have something to get in a case. */
const PEOPLE = 20;
/** Until another worker takes up the job of a killed one: BullMQ lets its lock of 30 seconds run out, and looks twice a minute. */
const STALLED_SECONDS = 75;

const holds = (sentence: string, check: () => Promise<void>): void => test(sentence, check, 180_000);

/**
 * Never twice, never lost: real worker processes, killed for real, against a real mail server. They go by the system's clock, so
 * nothing is quiet here, and a lease that ran out is one whose end was moved to now.
 */
export function describeTrust(title: string, queue: () => Promise<Queue>): void {
  describe(title, () => {
    let place: Queue;
    let programs: Programs;
    let producer: INestApplicationContext;
    let workers: Workers;
    let gate: number;
    let closeGate: () => Promise<void>;
    /** Those whose mails somebody had in hand who was killed. */
    const orphaned: { moment: SmtpMoment; units: Unit[] }[] = [];

    beforeAll(async () => {
      place = await queue();
      programs = await Programs.open(place.settings);
      programs.clock.moveTo(new Date());
      gate = await freePort();
      closeGate = await openGate(gate, programs.smtp);
      producer = await programs.start();
      await Workers.build();
      workers = new Workers(programs, { ...place.settings, SMTP_URL: `smtp://127.0.0.1:${gate}` });
      await Promise.all([workers.start(), workers.start()]);
    }, 120_000);
    afterAll(async () => {
      await workers?.stop();
      await closeGate?.();
      await programs?.close();
    }, 30_000);
    afterEach(() => {
      programs.smtp.watch();
      programs.smtp.refuse();
      programs.smtp.delay(0);
    });

    /** People with one or two things that are due to each of them today. */
    async function people(count = PEOPLE): Promise<{ units: Unit[]; awards: string[] }> {
      programs.clock.moveTo(new Date());
      const units = await Promise.all(Array.from({ length: count }, () => programs.unit()));
      await Promise.all(units.map((unit) => neverRest(programs, unit)));
      const owners = units.flatMap((unit, place) => (place % 2 === 0 ? [unit, unit] : [unit]));
      return { units, awards: await Promise.all(owners.map((unit) => programs.award(producer, unit, 14))) };
    }

    /** What the tick does; several at once are as many processes that tick. */
    async function tick(times = 1): Promise<void> {
      const job = { name: 'sweep-reminders', data: {}, opts: {} };
      await producer
        .get(Queues, { strict: false })
        .get('reminders')
        .addBulk(Array.from({ length: times }, () => job));
    }

    /** Waits until all of it went out or was given up, and adds up. */
    async function settled(units: readonly Unit[], seconds = 30): Promise<Balance> {
      await until(async () => isSettled(await booksOf(programs, units)), seconds);
      return balanceOf(programs, await booksOf(programs, units));
    }

    /** Waits for those whose leases ran out: with each tick others may take them up, and most of it is waiting for the lock of a job. */
    async function settledByOthers(units: readonly Unit[]): Promise<void> {
      await until(async () => {
        await tick();
        await pause(2_000);
        return isSettled(await booksOf(programs, units));
      }, STALLED_SECONDS);
    }

    async function outcomesOf(units: readonly Unit[]): Promise<readonly (string | null)[]> {
      return (await booksOf(programs, units)).flatMap(({ outcomes }) => outcomes);
    }

    /** Kills the worker whose mail first comes so far; until then all others that have come so far wait. */
    function killAt(moment: SmtpMoment): Promise<void> {
      let tell: () => void = () => undefined;
      const killed = new Promise<void>((resolve) => (tell = resolve));
      let isFirst = true;
      programs.smtp.watch(async (now, from) => {
        if (now !== moment) return;
        if (!isFirst) return killed;
        isFirst = false;
        // At once where the server has said yes: the worker must not come to note it.
        if (moment !== 'accepted') await pause(250);
        workers.kill(from);
        tell();
      });
      return killed;
    }

    /** Lets the lease of whoever is at a mail of these run out. */
    async function leasesRunOut(units: readonly Unit[]): Promise<void> {
      const ids = (await booksOf(programs, units)).map(({ id }) => id);
      await programs.sql(
        'UPDATE mailing_attempt SET leased_until = now() WHERE settled_at IS NULL AND mailing_id = ANY($1::uuid[])',
        [ids],
      );
    }

    holds('two workers that sweep at once, again and again, send everything once', async () => {
      const { units, awards } = await people();
      await tick(6);
      expect(await settled(units)).toEqual({ sent: PEOPLE, givenUp: 0, repeats: 0, lost: 0 });
      await tick(4);
      await pause(1_000);
      const books = await booksOf(programs, units);
      expect(balanceOf(programs, books)).toEqual({ sent: PEOPLE, givenUp: 0, repeats: 0, lost: 0 });
      expect(books.flatMap(({ subjects }) => subjects).toSorted()).toEqual(awards.toSorted());
      const workedFor = new Set(programs.smtp.received.map(({ from }) => from?.value[0]?.address ?? ''));
      expect([...workedFor].toSorted()).toEqual(workers.addresses.toSorted());
    });

    holds('a mail server that refuses connections gets everything once when it is back', async () => {
      await closeGate();
      const { units } = await people();
      await tick();
      await until(async () => (await outcomesOf(units)).filter((outcome) => outcome === 'DEFERRED').length >= PEOPLE);
      closeGate = await openGate(gate, programs.smtp);
      expect(await settled(units, 60)).toEqual({ sent: PEOPLE, givenUp: 0, repeats: 0, lost: 0 });
    });

    holds('a slow mail server gets everything once, whatever ticks meanwhile', async () => {
      programs.smtp.delay(700);
      const { units } = await people(16);
      await tick();
      await pause(400);
      await tick(3);
      expect(await settled(units)).toEqual({ sent: 16, givenUp: 0, repeats: 0, lost: 0 });
    });

    holds('what is refused for now and then for good is given up once', async () => {
      programs.smtp.refuse({ at: 'data', code: 451, text: 'not now' });
      const { units } = await people(8);
      await tick();
      await until(async () => (await outcomesOf(units)).filter((outcome) => outcome === 'DEFERRED').length >= 8);
      programs.smtp.refuse({ at: 'data', code: 554, text: 'never' });
      expect(await settled(units)).toEqual({ sent: 0, givenUp: 8, repeats: 0, lost: 0 });
      expect((await outcomesOf(units)).filter((outcome) => outcome === 'BOUNCED')).toHaveLength(8);
    });

    holds('a decision that falls while its reminder is sent leaves it sent once, or not at all', async () => {
      const { units, awards } = await people();
      let release: () => void = () => undefined;
      const decided = new Promise<void>((resolve) => (release = resolve));
      programs.smtp.watch((moment) => (moment === 'text' ? decided : undefined));
      await makeOut(producer);
      await tick();
      await until(async () => (await outcomesOf(units)).length >= 4);
      await producer.get(Transactions).run((tx) => deadlinesOf(producer).close(tx, 'REEVALUATION', awards, 'decided'));
      const inHand = (await outcomesOf(units)).filter((outcome) => outcome === null).length;
      release();
      const { sent, givenUp, repeats, lost } = await settled(units);
      expect({ sent, givenUp, repeats, lost }).toEqual({ sent: inHand, givenUp: PEOPLE - inHand, repeats: 0, lost: 0 });
    });

    const KILLINGS = { rcpt: 'before it hands over', text: 'while it hands over', accepted: 'after it handed over' };

    describe.each(Object.entries(KILLINGS) as [SmtpMoment, string][])(
      'a worker that is killed at %s,',
      (moment, when) => {
        holds(`${when}, leaves the rest to the other`, async () => {
          const { units } = await people();
          const killed = killAt(moment);
          await tick();
          await killed;
          programs.smtp.watch();
          const replacing = workers.start();
          await tick();
          await until(
            async () => (await outcomesOf(units)).filter((outcome) => outcome === 'SENT').length >= PEOPLE - 8,
          );
          await tick();
          await pause(500);
          // Nobody touches what it had in hand while the lease runs.
          expect(await outcomesOf(units)).toContain(null);
          expect(await outcomesOf(units)).not.toContain('LOST');
          await leasesRunOut(units);
          // It may be slow to start, and what a later test cuts off would end it.
          await replacing;
          orphaned.push({ moment, units });
        });
      },
    );

    holds('what they had in hand is sent by others, again only where the server had it already', async () => {
      await settledByOthers(orphaned.flatMap(({ units }) => units));
      const balances = new Map<SmtpMoment, Balance>();
      for (const { moment, units } of orphaned)
        balances.set(moment, balanceOf(programs, await booksOf(programs, units)));
      const everyone = { sent: PEOPLE, givenUp: 0 };
      expect(balances.get('rcpt')).toMatchObject({ ...everyone, repeats: 0 });
      expect(balances.get('text')).toMatchObject(everyone);
      expect(balances.get('accepted')).toMatchObject(everyone);
      for (const moment of ['text', 'accepted'] as const)
        expect(balances.get(moment)?.repeats).toBeGreaterThanOrEqual(1);
      for (const moment of ['rcpt', 'text', 'accepted'] as const)
        expect(balances.get(moment)?.lost).toBeGreaterThanOrEqual(1);
    });

    holds('a queue that everybody is cut off from for a moment keeps no one from sending on', async () => {
      programs.smtp.delay(150);
      const { units } = await people();
      await tick();
      await until(async () => (await outcomesOf(units)).includes('SENT'));
      await place.cut(programs);
      programs.smtp.delay(0);
      await tickWhenBack();
      await until(
        async () => (await outcomesOf(units)).filter((outcome) => outcome === 'SENT').length >= PEOPLE - 8,
        STALLED_SECONDS,
      );
      await leasesRunOut(units);
      await settledByOthers(units);
      expect(await settled(units)).toMatchObject({ sent: PEOPLE, givenUp: 0 });
    });

    holds('a queue that loses every job in the middle of it is woken by the next tick', async () => {
      // Long enough for the middle to be met on a busy machine too.
      programs.smtp.delay(1_500);
      const { units } = await people();
      await tick();
      await until(async () => (await outcomesOf(units)).includes('SENT'));
      await place.empty(programs);
      await pause(1_000);
      expect((await outcomesOf(units)).length).toBeLessThan(PEOPLE);
      await tick();
      expect(await settled(units)).toEqual({ sent: PEOPLE, givenUp: 0, repeats: 0, lost: 0 });
    });

    holds('nothing else was ever sent', async () => {
      const known = await programs.sql<{ id: string }>('SELECT id FROM mailing WHERE sent_at IS NOT NULL');
      const ids = new Set(programs.smtp.received.map(({ messageId }) => messageId ?? ''));
      expect([...ids].toSorted()).toEqual(known.map(({ id }) => `<reminder-${id}@zona-integritas.invalid>`).toSorted());
    });

    /** Ticks as soon as the queue takes it. */
    async function tickWhenBack(): Promise<void> {
      await until(() =>
        tick().then(
          () => true,
          () => false,
        ),
      );
    }
  });
}
