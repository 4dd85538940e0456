import type { INestApplicationContext } from '@nestjs/common';
import { Transactions } from '../../src/database/transactions.js';
import { addDays } from '../../src/domain/calendar-date.js';
import { Reminders } from '../../src/reminders/reminders.service.js';
import {
  deadlinesOf,
  deliver,
  dueMailings,
  makeOut,
  MINUTE,
  Programs,
  sendAll,
  TODAY,
  type Unit,
} from '../reminders/programs.js';
import { choose, dueAt, goTo, inJakarta, keepHours, lettersTo, mailsTo } from '../reminders/rows.js';

/** Friday 2030-03-01, with a weekend after it. */
const FRIDAY = TODAY;
const SUNDAY = addDays(FRIDAY, 2);
const MONDAY = addDays(FRIDAY, 3);

let programs: Programs;
let app: INestApplicationContext;

beforeAll(async () => {
  programs = await Programs.open();
  app = await programs.start();
}, 30_000);
afterAll(() => programs?.close());
beforeEach(() => programs.goTo(TODAY));
afterEach(() => programs.smtp.refuse());

async function unitWith(role: 'UNIT_COORDINATOR' | 'INSTITUTION_HEAD'): Promise<{ unit: Unit; email: string }> {
  const unit = await programs.unit({ coordinators: 0 });
  return { unit, email: await programs.person(role, unit) };
}

const timesOf = async (email: string) =>
  (await lettersTo(programs, email)).map(({ form, day, sendAfter }) => [form, day, inJakarta(sendAfter)]);

describe('The digest', () => {
  test('has everything that is due to a person on a day in one mail, grouped by unit', async () => {
    const { unit, email } = await unitWith('UNIT_COORDINATOR');
    const other = await programs.unit({ coordinators: 0 });
    await programs.sql(
      `INSERT INTO appointment (account_id, role, work_unit_id, appointed_at)
       SELECT id, 'UNIT_COORDINATOR', $2, $3 FROM account WHERE email = $1`,
      [email, other.id, programs.clock.now()],
    );
    await dueAt(app, programs, unit, 'REEVALUATION', addDays(FRIDAY, 14));
    await dueAt(app, programs, unit, 'FOLLOW_UP', addDays(FRIDAY, 7));
    await dueAt(app, programs, other, 'STAGE_WINDOW', addDays(FRIDAY, 3));
    await makeOut(app);
    await sendAll(app);
    const [mail, ...others] = mailsTo(programs, email);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Zona Integritas: 3 pengingat');
    expect(mail?.text?.match(/^(?:Balai .*|- .*)$/gm)).toEqual([
      other.name,
      expect.stringMatching(/^- Batas akhir penilaian mandiri 2030: .* \(3 hari lagi\)$/),
      unit.name,
      expect.stringMatching(/^- Tindak lanjut temuan TPI A\.I\.1\.a: .* \(7 hari lagi\)$/),
      expect.stringMatching(/^- Evaluasi ulang WBK: .* \(14 hari lagi\)$/),
    ]);
  });

  test.each([
    ['before its time waits for it', FRIDAY, '07:05', `${FRIDAY} 07:30`],
    ['in the quiet hours before it waits for it', FRIDAY, '00:05', `${FRIDAY} 07:30`],
    ['after its time goes at once, if none has gone that day', FRIDAY, '11:00', `${FRIDAY} 11:00`],
    ['after hours waits for the next working day', FRIDAY, '18:00', `${MONDAY} 07:30`],
  ])('made out %s', async (_, day, time, goesOut) => {
    const { unit, email } = await unitWith('UNIT_COORDINATOR');
    goTo(programs, day, time);
    await dueAt(app, programs, unit, 'REEVALUATION', addDays(FRIDAY, 14));
    await makeOut(app);
    expect(await timesOf(email)).toEqual([['DIGEST', goesOut.slice(0, 10), goesOut]]);
  });

  test('comes at half past seven of the wall clock of its reader', async () => {
    const { unit, email } = await unitWith('UNIT_COORDINATOR');
    await keepHours(programs, unit, { zone: 'Asia/Jayapura' });
    goTo(programs, FRIDAY, '01:00', 'Asia/Jayapura');
    await dueAt(app, programs, unit, 'REEVALUATION', addDays(FRIDAY, 14));
    await makeOut(app);
    expect(await timesOf(email)).toEqual([['DIGEST', FRIDAY, `${FRIDAY} 05:30`]]);
    goTo(programs, FRIDAY, '07:29', 'Asia/Jayapura');
    expect(await dueMailings(app)).toEqual([]);
    goTo(programs, FRIDAY, '07:30', 'Asia/Jayapura');
    expect(await dueMailings(app)).toHaveLength(1);
    await sendAll(app);
  });

  test('is one a working day: what becomes due after it waits for the next', async () => {
    const { unit, email } = await unitWith('UNIT_COORDINATOR');
    await dueAt(app, programs, unit, 'REEVALUATION', addDays(FRIDAY, 14));
    await makeOut(app);
    await sendAll(app);
    programs.pass(60 * MINUTE);
    await dueAt(app, programs, unit, 'FOLLOW_UP', addDays(FRIDAY, 7));
    await dueAt(app, programs, unit, 'FOLLOW_UP', addDays(FRIDAY, 3));
    await makeOut(app);
    expect((await timesOf(email)).slice(1)).toEqual([['DIGEST', MONDAY, `${MONDAY} 07:30`]]);
    await sendAll(app);
    expect(mailsTo(programs, email)).toHaveLength(1);
    goTo(programs, MONDAY, '07:30');
    await makeOut(app);
    await sendAll(app);
    expect(mailsTo(programs, email)).toHaveLength(2);
  });

  test('that was given up makes room for another on its day', async () => {
    const { unit, email } = await unitWith('UNIT_COORDINATOR');
    const award = await dueAt(app, programs, unit, 'REEVALUATION', addDays(FRIDAY, 14));
    await makeOut(app);
    await app.get(Transactions).run((tx) => deadlinesOf(app).close(tx, 'REEVALUATION', [award], 'decided'));
    await sendAll(app);
    await dueAt(app, programs, unit, 'FOLLOW_UP', addDays(FRIDAY, 7));
    await makeOut(app);
    await sendAll(app);
    expect(mailsTo(programs, email).map(({ subject }) => subject)).toEqual([expect.stringContaining('Tindak lanjut')]);
    expect(await lettersTo(programs, email)).toMatchObject([{ day: FRIDAY, because: 'cancelled' }, { day: FRIDAY }]);
  });

  test('is of the day it is where its reader is, also while it is still the day before elsewhere', async () => {
    const { unit, email } = await unitWith('UNIT_COORDINATOR');
    const always = { digestAt: '00:00', quietFrom: '00:00', quietUntil: '00:00' };
    await keepHours(programs, unit, { zone: 'Asia/Jayapura', ...always });
    await dueAt(app, programs, unit, 'REEVALUATION', addDays(FRIDAY, 14));
    goTo(programs, addDays(FRIDAY, -1), '22:05');
    await makeOut(app);
    await sendAll(app);
    expect(mailsTo(programs, email)).toHaveLength(1);
    goTo(programs, FRIDAY, '10:00');
    await dueAt(app, programs, unit, 'FOLLOW_UP', addDays(FRIDAY, 7));
    await makeOut(app);
    await sendAll(app);
    expect(mailsTo(programs, email)).toHaveLength(1);
    expect((await lettersTo(programs, email)).map(({ day }) => day)).toEqual([FRIDAY, MONDAY]);
  });

  test('is none when there is nothing to say', async () => {
    const { unit, email } = await unitWith('UNIT_COORDINATOR');
    await dueAt(app, programs, unit, 'REEVALUATION', addDays(FRIDAY, 15));
    await makeOut(app);
    await sendAll(app);
    expect(await lettersTo(programs, email)).toEqual([]);
  });
});

describe('What goes at once', () => {
  const objection = (unit: Unit, days: number) =>
    dueAt(app, programs, unit, 'OBJECTION', addDays(programs.clock.today(), days));

  test('goes also when a digest has gone, in a mail of its own', async () => {
    const { unit, email } = await unitWith('INSTITUTION_HEAD');
    await dueAt(app, programs, unit, 'STAGE_WINDOW', addDays(FRIDAY, 7));
    await choose(programs, email, 'STAGE_WINDOW', 'DIGEST');
    await makeOut(app);
    await sendAll(app);
    await objection(unit, 7);
    await makeOut(app);
    await sendAll(app);
    expect(await timesOf(email)).toContainEqual(['AT_ONCE', FRIDAY, `${FRIDAY} 09:00`]);
    expect(mailsTo(programs, email).map(({ subject }) => subject)).toContain(
      `Batas akhir sanggah 2030 ${unit.name}: 7 hari lagi`,
    );
  });

  test.each([
    ['in the evening', FRIDAY, '19:00', `${MONDAY} 07:00`],
    ['before dawn', FRIDAY, '05:00', `${FRIDAY} 07:00`],
    ['by day', FRIDAY, '16:59', `${FRIDAY} 16:59`],
  ])('made out %s goes when it is not quiet', async (_, day, time, goesOut) => {
    const { unit, email } = await unitWith('INSTITUTION_HEAD');
    goTo(programs, day, time);
    await objection(unit, 7);
    await makeOut(app);
    expect(await timesOf(email)).toEqual([['AT_ONCE', goesOut.slice(0, 10), goesOut]]);
  });

  test('is not sent in quiet times by a job that was woken before them', async () => {
    const { unit, email } = await unitWith('INSTITUTION_HEAD');
    goTo(programs, FRIDAY, '17:55');
    await objection(unit, 7);
    await makeOut(app);
    const woken = (await lettersTo(programs, email))[0]!.id;
    expect(await dueMailings(app)).toContain(woken);
    goTo(programs, FRIDAY, '22:00');
    expect(await deliver(app, woken)).toBe(false);
    goTo(programs, addDays(FRIDAY, 1), '10:00');
    expect(await deliver(app, woken)).toBe(false);
    expect(mailsTo(programs, email)).toEqual([]);
    goTo(programs, MONDAY, '07:00');
    expect(await dueMailings(app)).toContain(woken);
    expect(await deliver(app, woken)).toBe(true);
  });

  test('is what somebody has chosen to get so, and no more what somebody moved into the digest', async () => {
    const eager = await unitWith('UNIT_COORDINATOR');
    const calm = await unitWith('INSTITUTION_HEAD');
    await choose(programs, eager.email, 'FOLLOW_UP', 'AT_ONCE');
    await choose(programs, calm.email, 'OBJECTION', 'DIGEST');
    goTo(programs, FRIDAY, '07:05');
    await dueAt(app, programs, eager.unit, 'FOLLOW_UP', addDays(FRIDAY, 7));
    await objection(calm.unit, 7);
    await makeOut(app);
    expect(await timesOf(eager.email)).toEqual([['AT_ONCE', FRIDAY, `${FRIDAY} 07:05`]]);
    expect(await timesOf(calm.email)).toEqual([['DIGEST', FRIDAY, `${FRIDAY} 07:30`]]);
  });
});

describe('A statutory cutoff', () => {
  test('goes out on a Sunday night, marked, also to those who moved its kind into the digest', async () => {
    const { unit, email } = await unitWith('INSTITUTION_HEAD');
    await choose(programs, email, 'OBJECTION', 'DIGEST');
    await dueAt(app, programs, unit, 'OBJECTION', MONDAY);
    goTo(programs, SUNDAY, '00:15');
    await makeOut(app);
    await sendAll(app);
    const [mail, ...others] = mailsTo(programs, email);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe(`[Batas hukum] Batas akhir sanggah 2030 ${unit.name}: 1 hari lagi`);
    expect(mail?.text).toContain('maka surat ini juga dikirim di luar jam dan hari kerja');
    expect(await lettersTo(programs, email)).toMatchObject([{ form: 'STATUTORY', isSent: true, steps: [1] }]);
  });
});

describe('Catching up', () => {
  test('puts what each person has not got yet into one mail, and leaves statutory cutoffs by themselves', async () => {
    const { unit, email } = await unitWith('INSTITUTION_HEAD');
    await dueAt(app, programs, unit, 'OBJECTION', addDays(FRIDAY, 7));
    await choose(programs, email, 'OBJECTION', 'DIGEST');
    await makeOut(app);
    await choose(programs, email, 'OBJECTION', 'AT_ONCE');
    await dueAt(app, programs, unit, 'OBJECTION', addDays(FRIDAY, 14));
    await dueAt(app, programs, unit, 'OBJECTION', addDays(FRIDAY, 1));
    await app.get(Reminders, { strict: false }).catchUp();
    const letters = await lettersTo(programs, email);
    const standing = letters.filter(({ because }) => because === null);
    expect(standing.map(({ form, steps }) => [form, steps])).toEqual([
      ['DIGEST', [14, 7]],
      ['STATUTORY', [1]],
    ]);
    expect(letters.filter(({ because }) => because !== null)).toMatchObject([
      { form: 'AT_ONCE', because: 'merged', steps: [] },
    ]);
    await sendAll(app);
    expect(mailsTo(programs, email)).toHaveLength(2);
  });

  test('sends on the day after a pause what would wait for the next digest', async () => {
    const { unit, email } = await unitWith('UNIT_COORDINATOR');
    await dueAt(app, programs, unit, 'REEVALUATION', addDays(FRIDAY, 14));
    await makeOut(app);
    await sendAll(app);
    await dueAt(app, programs, unit, 'FOLLOW_UP', addDays(FRIDAY, 7));
    await app.get(Reminders, { strict: false }).catchUp();
    await sendAll(app);
    expect(mailsTo(programs, email)).toHaveLength(2);
    await app.get(Reminders, { strict: false }).catchUp();
    await sendAll(app);
    expect(mailsTo(programs, email)).toHaveLength(2);
  });
});
