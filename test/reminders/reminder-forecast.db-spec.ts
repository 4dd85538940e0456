import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../../src/access/actor.js';
import { Transactions } from '../../src/database/transactions.js';
import { addDays, type CalendarDate } from '../../src/domain/calendar-date.js';
import { ReminderForecast } from '../../src/reminders/reminder-forecast.service.js';
import { deadlinesOf, deliver, makeOut, Programs, sendAll, TODAY, type Unit } from './programs.js';
import { choose, dueAt, goTo, inJakarta, keepHours } from './rows.js';

/** Friday 2030-03-01, with a weekend after it. */
const FRIDAY = TODAY;
const [SATURDAY, SUNDAY, MONDAY] = [1, 2, 3].map((days) => addDays(FRIDAY, days)) as [
  CalendarDate,
  CalendarDate,
  CalendarDate,
];

let programs: Programs;
let app: INestApplicationContext;

beforeAll(async () => {
  programs = await Programs.open();
  app = await programs.start();
}, 30_000);
afterAll(() => programs?.close());
beforeEach(async () => {
  programs.goTo(FRIDAY);
  await programs.sql('TRUNCATE deadline, mailing, office_hours, reminder_preference CASCADE');
});

const on = (day: CalendarDate, actor: Actor | null = null) =>
  app.get(ReminderForecast, { strict: false }).on(actor, day);

const inOrder = (all: readonly unknown[]) =>
  all.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));

/** Who gets which step on a day, as what, and when by mail. */
async function entriesOn(day: CalendarDate): Promise<unknown[]> {
  return (await on(day)).entries.map(({ email, heldAs, reminder, mail }) => [
    email,
    heldAs,
    reminder.stepDays,
    mail && `${mail.form} ${inJakarta(mail.at)}`,
  ]);
}

async function heldBackOn(day: CalendarDate): Promise<unknown[]> {
  return (await on(day)).heldBack.map(({ reminder, because, goesOutOn }) => [reminder.stepDays, because, goesOutOn]);
}

async function someone(role: 'UNIT_COORDINATOR' | 'INSTITUTION_HEAD' = 'UNIT_COORDINATOR') {
  const unit = await programs.unit({ coordinators: 0 });
  return { unit, email: await programs.person(role, unit) };
}

const reevaluation = (unit: Unit, days: number) => dueAt(app, programs, unit, 'REEVALUATION', addDays(FRIDAY, days));

describe('The forecast of today', () => {
  test('tells what is due and late, to whom, by which way, and changes nothing', async () => {
    const { unit, email } = await someone();
    const award = await reevaluation(unit, 30);
    programs.goTo(addDays(FRIDAY, 17));
    expect(await entriesOn(addDays(FRIDAY, 17))).toEqual([
      [email, 'UNIT_COORDINATOR', 14, `DIGEST ${addDays(FRIDAY, 17)} 09:00`],
    ]);
    expect((await programs.ladder(award)).every(({ isMadeOut, copies }) => !isMadeOut && copies.length === 0)).toBe(
      true,
    );
    expect(await programs.sql('SELECT FROM mailing')).toEqual([]);
  });

  test('also tells what is made out and not sent, to those who have not got it', async () => {
    const unit = await programs.unit({ coordinators: 2 });
    const award = await reevaluation(unit, 14);
    await makeOut(app);
    const [first, second] = (await programs.step(award, 14)).copies;
    await deliver(app, first!.id);
    expect((await on(FRIDAY)).entries).toMatchObject([{ email: second!.to, isMadeOut: true }]);
    await deliver(app, second!.id);
    expect((await on(FRIDAY)).entries).toEqual([]);
    expect(await heldBackOn(FRIDAY)).toEqual([[14, 'made-out-before', null]]);
  });

  test('tells what nobody can be told of, until somebody is appointed', async () => {
    const unit = await programs.unit({ coordinators: 0 });
    await reevaluation(unit, 14);
    expect(await entriesOn(FRIDAY)).toEqual([]);
    expect(await heldBackOn(FRIDAY)).toEqual([[14, 'nobody', null]]);
    await programs.person('UNIT_HEAD', unit);
    expect(await heldBackOn(FRIDAY)).toEqual([]);
    expect(await entriesOn(FRIDAY)).toMatchObject([[expect.any(String), 'UNIT_HEAD', 14, expect.any(String)]]);
  });

  test('tells a notice without a mail of what somebody switched off', async () => {
    const { unit, email } = await someone();
    await choose(programs, email, 'EVIDENCE_EXPIRY', 'OFF');
    await dueAt(app, programs, unit, 'EVIDENCE_EXPIRY', addDays(FRIDAY, 7));
    expect((await on(FRIDAY)).entries).toMatchObject([{ email, isInInbox: true, mail: null, isMadeOut: false }]);
  });

  test('is what a sweep then makes out', async () => {
    const people = [await someone(), await someone(), await someone('INSTITUTION_HEAD')];
    await reevaluation(people[0]!.unit, 14);
    await reevaluation(people[1]!.unit, 7);
    await dueAt(app, programs, people[2]!.unit, 'OBJECTION', addDays(FRIDAY, 1));
    const foretold = inOrder(await entriesOn(FRIDAY));
    expect(foretold).toHaveLength(3);
    await makeOut(app);
    expect(inOrder(await entriesOn(FRIDAY))).toEqual(foretold);
    await sendAll(app);
    expect(await entriesOn(FRIDAY)).toEqual([]);
  });

  test('puts what becomes due after the digest into the next, as a sweep then does', async () => {
    const { unit, email } = await someone();
    await reevaluation(unit, 14);
    await makeOut(app);
    await sendAll(app);
    for (const days of [7, 14]) {
      await reevaluation(unit, days);
      const foretold = await entriesOn(FRIDAY);
      expect(foretold).toContainEqual([email, 'UNIT_COORDINATOR', days, `DIGEST ${MONDAY} 07:30`]);
      await makeOut(app);
      expect(inOrder(await entriesOn(FRIDAY))).toEqual(inOrder(foretold));
    }
  });

  test('is refused for the past', async () => {
    await expect(on(addDays(FRIDAY, -1))).rejects.toMatchObject({ code: 'forecast-of-the-past' });
  });

  test('tells everybody what they may see of it', async () => {
    const [mine, theirs] = [await someone(), await someone()];
    await reevaluation(mine.unit, 14);
    await reevaluation(theirs.unit, 14);
    const roles = [{ role: 'UNIT_COORDINATOR', institutionId: null, unitId: mine.unit.id }] as const;
    const { entries } = await on(FRIDAY, { accountId: 'a', name: 'A', email: mine.email, roles });
    expect(entries.map(({ email }) => email)).toEqual([mine.email]);
  });
});

describe('The forecast of a later day', () => {
  test('takes everything before it as sent', async () => {
    const { unit, email } = await someone();
    await reevaluation(unit, 31);
    expect(await entriesOn(addDays(FRIDAY, 17))).toEqual([
      [email, 'UNIT_COORDINATOR', 14, `DIGEST ${addDays(FRIDAY, 17)} 07:30`],
    ]);
    expect(await entriesOn(addDays(FRIDAY, 18))).toEqual([]);
  });

  test('tells what a quiet day has and to which day it moves', async () => {
    const { unit, email } = await someone();
    await reevaluation(unit, 9);
    await reevaluation(unit, 2);
    expect(await entriesOn(FRIDAY)).toEqual([[email, 'UNIT_COORDINATOR', 0, `DIGEST ${FRIDAY} 09:00`]]);
    expect(await entriesOn(SUNDAY)).toEqual([]);
    expect(inOrder(await heldBackOn(SUNDAY))).toEqual([
      [0, 'quiet-day', FRIDAY],
      [7, 'quiet-day', MONDAY],
    ]);
    // With it goes what the other one has on Monday itself: it is overdue.
    expect(await entriesOn(MONDAY)).toEqual(
      [7, -1].map((step) => [email, 'UNIT_COORDINATOR', step, `DIGEST ${MONDAY} 07:30`]),
    );
  });

  test('tells the times of each way: at once, in the digest, and a statutory cutoff on a Sunday', async () => {
    const { unit, email } = await someone('INSTITUTION_HEAD');
    await dueAt(app, programs, unit, 'OBJECTION', addDays(MONDAY, 3));
    await dueAt(app, programs, unit, 'OBJECTION', MONDAY);
    expect(await entriesOn(MONDAY)).toEqual([[email, 'INSTITUTION_HEAD', 3, `AT_ONCE ${MONDAY} 07:00`]]);
    expect(await entriesOn(SUNDAY)).toEqual([[email, 'INSTITUTION_HEAD', 1, `STATUTORY ${SUNDAY} 00:00`]]);
  });

  test('keeps to the calendar and the clock of the institution', async () => {
    const { unit, email } = await someone();
    await keepHours(programs, unit, { zone: 'Asia/Jayapura', weekend: [7] });
    await reevaluation(unit, 8);
    expect(await entriesOn(SATURDAY)).toEqual([[email, 'UNIT_COORDINATOR', 7, `DIGEST ${SATURDAY} 05:30`]]);
  });

  test('tells the weekly repetitions that are not planned yet, each on its working day', async () => {
    const { unit, email } = await someone();
    const tpi = await programs.person('TPI_LEAD', unit);
    await reevaluation(unit, 0);
    // After +14 on a Friday come +21 and +28.
    for (const days of [21, 28, 42]) {
      const day = addDays(FRIDAY, days);
      expect(inOrder(await entriesOn(day))).toEqual(
        inOrder([
          [email, 'UNIT_COORDINATOR', -days, `DIGEST ${day} 07:30`],
          [tpi, 'TPI_LEAD', -days, `DIGEST ${day} 07:30`],
        ]),
      );
    }
    expect(await entriesOn(addDays(FRIDAY, 29))).toEqual([]);
    // 2030-04-19 is Good Friday: what falls on it goes out on the Monday.
    expect(await entriesOn(addDays(FRIDAY, 49))).toEqual([]);
    expect(await entriesOn(addDays(FRIDAY, 52))).toMatchObject([
      [expect.any(String), expect.any(String), -49, expect.any(String)],
      [expect.any(String), expect.any(String), -49, expect.any(String)],
    ]);
  });

  test('tells what was cancelled and why', async () => {
    const { unit } = await someone();
    const award = await reevaluation(unit, 21);
    await app.get(Transactions).run((tx) => deadlinesOf(app).close(tx, 'REEVALUATION', [award], 'revoked'));
    expect(await entriesOn(addDays(FRIDAY, 7))).toEqual([]);
    expect(await heldBackOn(addDays(FRIDAY, 7))).toEqual([[14, 'revoked', null]]);
  });

  test('comes true', async () => {
    const { unit } = await someone();
    await programs.person('UNIT_HEAD', unit);
    await reevaluation(unit, 0);
    await dueAt(app, programs, unit, 'FOLLOW_UP', addDays(FRIDAY, 14));
    const foretold = new Map<CalendarDate, unknown[]>();
    for (let days = 1; days <= 30; days += 1)
      foretold.set(addDays(FRIDAY, days), inOrder(await entriesOn(addDays(FRIDAY, days))));
    await makeOut(app);
    await sendAll(app);
    for (const [day, entries] of foretold) {
      goTo(programs, day, '00:01');
      await makeOut(app);
      expect([day, inOrder(await entriesOn(day))]).toEqual([day, entries]);
      goTo(programs, day, '07:30');
      await makeOut(app);
      await sendAll(app);
    }
  });
});
