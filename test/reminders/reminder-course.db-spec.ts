import type { INestApplicationContext } from '@nestjs/common';
import { Transactions } from '../../src/database/transactions.js';
import { addDays, type CalendarDate, calendarDate } from '../../src/domain/calendar-date.js';
import type { EndReason } from '../../src/reminders/deadline.entity.js';
import { deadlinesOf, makeOut, Programs, sendAll, TODAY, type Unit } from './programs.js';
import { dueAt, goTo, keepHours, lettersTo, mailsTo, takeLeave } from './rows.js';

const GOOD_FRIDAY = calendarDate('2030-04-19');

let programs: Programs;
let app: INestApplicationContext;

beforeAll(async () => {
  programs = await Programs.open();
  app = await programs.start();
}, 30_000);
afterAll(() => programs?.close());
beforeEach(() => programs.goTo(TODAY));

/** Lets every day from one to another pass, in the morning, as the tick does; answers on which something was mailed. */
async function walk(email: string, from: CalendarDate, to: CalendarDate): Promise<string[]> {
  const told: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    goTo(programs, day, '09:00');
    const before = mailsTo(programs, email).length;
    await makeOut(app);
    await sendAll(app);
    for (const mail of mailsTo(programs, email).slice(before)) told.push(`${day} ${mail.subject?.split(': ')[1]}`);
  }
  return told;
}

async function coordinator(): Promise<{ unit: Unit; email: string }> {
  const unit = await programs.unit({ coordinators: 0 });
  return { unit, email: await programs.person('UNIT_COORDINATOR', unit) };
}

const reevaluation = (unit: Unit, dueOn: CalendarDate) => dueAt(app, programs, unit, 'REEVALUATION', dueOn);
const end = (award: string, because: EndReason) =>
  app.get(Transactions).run((tx) => deadlinesOf(app).close(tx, 'REEVALUATION', [award], because));

describe('What falls on a quiet day', () => {
  test('goes out after a weekend, but the last two rungs before it', async () => {
    const { unit, email } = await coordinator();
    // Rungs 7 and 0 on Sundays, 1 on a Saturday.
    programs.goTo(calendarDate('2030-03-08'));
    await reevaluation(unit, calendarDate('2030-03-17'));
    expect(await walk(email, calendarDate('2030-03-08'), calendarDate('2030-03-17'))).toEqual([
      '2030-03-11 6 hari lagi',
      '2030-03-15 2 hari lagi',
    ]);
  });

  test('goes out after a national holiday, but the last two rungs before it', async () => {
    const { unit, email } = await coordinator();
    const other = await coordinator();
    programs.goTo(addDays(GOOD_FRIDAY, -1));
    await reevaluation(unit, addDays(GOOD_FRIDAY, 7));
    await reevaluation(other.unit, GOOD_FRIDAY);
    expect(await walk(email, addDays(GOOD_FRIDAY, -1), addDays(GOOD_FRIDAY, 3))).toEqual(['2030-04-22 4 hari lagi']);
    expect(mailsTo(programs, other.email).map(({ subject }) => subject)).toContain(
      `Evaluasi ulang WBK ${other.unit.name}: 1 hari lagi`,
    );
  });

  test('goes out after collective leave, but the last two rungs before it', async () => {
    const [{ unit, email }, other] = [await coordinator(), await coordinator()];
    const [leave, before] = [calendarDate('2030-06-12'), calendarDate('2030-06-11')];
    await takeLeave(programs, leave);
    programs.goTo(before);
    await reevaluation(unit, addDays(leave, 7));
    await reevaluation(other.unit, leave);
    expect(await walk(email, before, addDays(leave, 2))).toEqual(['2030-06-13 6 hari lagi']);
    const late = mailsTo(programs, other.email).map(({ subject }) => subject?.split(': ')[1]);
    expect(late).toEqual(['1 hari lagi', 'lewat 1 hari']);
  });

  test('is what is quiet where the unit is: an institution in the east that works on Saturdays', async () => {
    const [{ unit, email }, other] = [await coordinator(), await coordinator()];
    await keepHours(programs, unit, { zone: 'Asia/Jayapura', weekend: [7], digestAt: '06:00', quietUntil: '06:00' });
    const saturday = calendarDate('2030-07-06');
    programs.goTo(addDays(saturday, -1));
    await reevaluation(unit, addDays(saturday, 7));
    await reevaluation(other.unit, addDays(saturday, 7));
    goTo(programs, saturday, '05:59', 'Asia/Jayapura');
    await makeOut(app);
    await sendAll(app);
    expect(mailsTo(programs, email)).toHaveLength(0);
    goTo(programs, saturday, '06:00', 'Asia/Jayapura');
    await sendAll(app);
    expect(mailsTo(programs, email)).toHaveLength(1);
    expect(mailsTo(programs, other.email)).toHaveLength(0);
    expect(await walk(other.email, addDays(saturday, 1), addDays(saturday, 2))).toEqual(['2030-07-08 5 hari lagi']);
  });

  test('shares one mail with what is due on the day on which it goes out', async () => {
    const { unit, email } = await coordinator();
    programs.goTo(calendarDate('2030-03-09'));
    await reevaluation(unit, calendarDate('2030-03-16'));
    await reevaluation(unit, calendarDate('2030-03-18'));
    expect(await walk(email, calendarDate('2030-03-09'), calendarDate('2030-03-11'))).toEqual([
      '2030-03-11 2 pengingat',
    ]);
    expect(await lettersTo(programs, email)).toMatchObject([{ steps: [7, 7] }]);
  });
});

describe('Once it is overdue', () => {
  // Due on a Monday: +1 Tuesday, +3 Thursday, +7 and +14 Mondays.
  const DUE = calendarDate('2030-09-02');

  test('those whose duty it is hear of it after 1, 3, 7 and 14 days and then weekly, and others as it goes on', async () => {
    const unit = await programs.unit({ coordinators: 0 });
    const roles = ['UNIT_COORDINATOR', 'UNIT_HEAD', 'TPI_LEAD', 'INSTITUTION_HEAD'] as const;
    const emails: string[] = [];
    for (const role of roles) emails.push(await programs.person(role, unit));
    programs.goTo(DUE);
    await reevaluation(unit, DUE);
    const told = await walk(emails[0]!, DUE, addDays(DUE, 29));
    expect(told.map((line) => line.slice(11))).toEqual([
      'jatuh tempo hari ini',
      'lewat 1 hari',
      'lewat 3 hari',
      'lewat 7 hari',
      'lewat 14 hari',
      'lewat 21 hari',
      'lewat 28 hari',
    ]);
    expect(emails.slice(1).map((email) => mailsTo(programs, email).length)).toEqual([4, 3, 0]);
    const toTpi = mailsTo(programs, emails[2]!)[0]?.text;
    expect(toTpi).toContain('(lewat 14 hari)');
    expect(toTpi).toContain(
      'Sudah diingatkan: 2 September 2030 (koordinator unit); 3 September 2030 (koordinator unit)',
    );
    // What is sent on the day itself was not sent before.
    expect(toTpi).toContain('9 September 2030 (koordinator unit, pimpinan unit).');
  });

  test('the leads of areas hear of it after three days, and members of the team do not', async () => {
    const { unit, email } = await coordinator();
    const [lead, member] = [await programs.person('UNIT_MEMBER', unit), await programs.person('UNIT_MEMBER', unit)];
    programs.goTo(DUE);
    await assign(unit, lead, true);
    await assign(unit, member, false);
    await reevaluation(unit, DUE);
    await walk(email, DUE, addDays(DUE, 3));
    expect(mailsTo(programs, lead).map(({ subject }) => subject?.split(': ')[1])).toEqual(['lewat 3 hari']);
    expect(mailsTo(programs, member)).toHaveLength(0);
  });

  test('who has left by then hears nothing, and the successor does', async () => {
    const { unit, email } = await coordinator();
    programs.goTo(DUE);
    await reevaluation(unit, DUE);
    await walk(email, DUE, DUE);
    await programs.dismiss(email);
    const successor = await programs.person('UNIT_COORDINATOR', unit);
    expect((await walk(successor, addDays(DUE, 1), addDays(DUE, 7))).map((line) => line.slice(11))).toEqual([
      'lewat 1 hari',
      'lewat 3 hari',
      'lewat 7 hari',
    ]);
    expect(mailsTo(programs, email)).toHaveLength(1);
  });

  test('the weekly repetitions stay in the digest, whatever was chosen', async () => {
    const { unit, email } = await coordinator();
    await programs.sql(
      `INSERT INTO reminder_preference SELECT id, 'REEVALUATION', 'AT_ONCE', true, $2 FROM account WHERE email = $1`,
      [email, programs.clock.now()],
    );
    programs.goTo(DUE);
    await reevaluation(unit, DUE);
    await walk(email, DUE, addDays(DUE, 21));
    const forms = (await lettersTo(programs, email)).map(({ form, steps }) => [steps[0], form]);
    expect(forms).toEqual([
      [0, 'AT_ONCE'],
      [-1, 'AT_ONCE'],
      [-3, 'AT_ONCE'],
      [-7, 'AT_ONCE'],
      [-14, 'DIGEST'],
      [-21, 'DIGEST'],
    ]);
  });

  test.each([
    ['a month', 35],
    ['a year with all its holidays', 399],
  ])('a pause of %s is one mail, and the weekly repetitions go on from there', async (_, days) => {
    const { unit, email } = await coordinator();
    programs.goTo(DUE);
    await reevaluation(unit, DUE);
    await walk(email, DUE, addDays(DUE, 14));
    const before = mailsTo(programs, email).length;
    // Back on a Tuesday: what was missed is said at once, then every Monday again.
    const back = addDays(DUE, 14 + days + 1);
    const told = await walk(email, back, addDays(back, 13));
    expect(told.map((line) => line.slice(0, 10))).toEqual([back, addDays(back, 6), addDays(back, 13)]);
    expect(mailsTo(programs, email)).toHaveLength(before + told.length);
    const open = await programs.sql(
      `SELECT FROM reminder JOIN deadline ON deadline.id = deadline_id
       WHERE work_unit_id = $1 AND dispatched_at IS NULL AND cancelled_at IS NULL`,
      [unit.id],
    );
    expect(open).toHaveLength(1);
  });

  test.each(['decided', 'revoked', 'handed-over'] as const)('it ends when the duty is %s', async (because) => {
    const { unit, email } = await coordinator();
    programs.goTo(DUE);
    const award = await reevaluation(unit, DUE);
    await walk(email, DUE, addDays(DUE, 21));
    const before = mailsTo(programs, email).length;
    await end(award, because);
    expect(await walk(email, addDays(DUE, 22), addDays(DUE, 36))).toEqual([]);
    expect(mailsTo(programs, email)).toHaveLength(before);
    expect((await programs.ladder(award)).filter((step) => step.because === because)).toHaveLength(1);
  });

  async function assign(unit: Unit, email: string, isLead: boolean): Promise<void> {
    await programs.sql(
      `INSERT INTO area_assignment (work_unit_id, account_id, area_no, assigned_at, assigned_by, leads_since, lead_chosen_by)
       SELECT $1, id, 1, $3, id, $4, CASE WHEN $4::timestamptz IS NOT NULL THEN id END FROM account WHERE email = $2`,
      [unit.id, email, programs.clock.now(), isLead ? programs.clock.now() : null],
    );
  }
});
