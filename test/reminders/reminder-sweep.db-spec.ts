import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { Transactions } from '../../src/database/transactions.js';
import { addDays } from '../../src/domain/calendar-date.js';
import { DEFAULT_CYCLE_RULES } from '../../src/domain/cycle-rules.js';
import { deadlinesOf, makeOut, Programs, reevaluationOf, sendAll as sendAllOf, TODAY, type Unit } from './programs.js';

let programs: Programs;
let app: INestApplicationContext;

beforeAll(async () => {
  programs = await Programs.open();
  app = await programs.start();
}, 30_000);
afterAll(() => programs?.close());
beforeEach(() => programs.goTo(TODAY));

const sweep = () => makeOut(app);
const sendAll = () => sendAllOf(app);

/** Whom the step so many days before went, or will go, to. */
async function addressees(award: string, stepDays: number): Promise<readonly string[]> {
  return (await programs.step(award, stepDays)).copies.map(({ to }) => to);
}

describe('A ladder', () => {
  test('has eight rungs before the day and four after it; those already past are kept as cancelled, and today is not past', async () => {
    const ladder = await programs.ladder(await programs.award(app, await programs.unit(), 30));
    expect(ladder.map(({ stepDays }) => stepDays)).toEqual([180, 90, 60, 30, 14, 7, 1, 0, -1, -3, -7, -14]);
    expect(ladder.map(({ because }) => because)).toEqual([
      ...Array(3).fill('past-when-planned'),
      ...Array(9).fill(null),
    ]);
  });

  test('is not there when the transaction that planned it fails', async () => {
    const unit = await programs.unit();
    const planning = app.get(Transactions).run(async (tx) => {
      await deadlinesOf(app).set(tx, reevaluationOf(unit.id, unit, TODAY), DEFAULT_CYCLE_RULES);
      throw new Error('decree withdrawn');
    });
    await expect(planning).rejects.toThrow('decree withdrawn');
    expect(await programs.ladder(unit.id)).toEqual([]);
  });

  test('goes out rung by rung, each on its day and once', async () => {
    const unit = await programs.unit();
    const award = await programs.award(app, unit, 14);
    for (const days of [0, 6, 7, 7, 13, 14, 14]) {
      programs.goTo(addDays(TODAY, days));
      await sweep();
      await sendAll();
    }
    expect(programs.mailsOf(unit).map(({ subject }) => subject?.split(': ')[1])).toEqual([
      '14 hari lagi',
      '7 hari lagi',
      '1 hari lagi',
      'jatuh tempo hari ini',
    ]);
    const sent = (await programs.ladder(award)).filter(({ copies }) => copies.some(({ isSent }) => isSent));
    expect(sent.map(({ stepDays }) => stepDays)).toEqual([14, 7, 1, 0]);
  });
});

describe('After a pause with several rungs due', () => {
  test('only the last goes out, and says how many days are left today', async () => {
    const unit = await programs.unit();
    const award = await programs.award(app, unit, 30);
    programs.goTo(addDays(TODAY, 24));
    await sweep();
    await sendAll();
    expect((await programs.ladder(award)).slice(3).map(({ because }) => because)).toEqual([
      'later-step-due',
      'later-step-due',
      ...Array(7).fill(null),
    ]);
    expect(programs.mailsOf(unit).map(({ subject }) => subject?.split(': ')[1])).toEqual(['6 hari lagi']);
  });

  test('that is so for ladders that fall on different pages of the sweep', async () => {
    const unit = await programs.unit();
    const others = await programs.unit();
    const award = await programs.award(app, unit, 30);
    await crowd(others, addDays(TODAY, 10), 1_100);
    programs.goTo(addDays(TODAY, 17));
    await sweep();
    expect(await programs.step(award, 30)).toMatchObject({ because: 'later-step-due', copies: [] });
    expect(await addressees(award, 14)).toHaveLength(1);
    const [made] = await programs.sql<{ count: number }>(
      `SELECT count(*)::int FROM reminder JOIN deadline ON deadline.id = deadline_id
       WHERE work_unit_id = $1 AND dispatched_at IS NOT NULL`,
      [others.id],
    );
    expect(made).toEqual({ count: 1_100 });
  }, 30_000);

  test('that is so although another process has the later rung locked', async () => {
    const award = await programs.award(app, await programs.unit(), 30);
    programs.goTo(addDays(TODAY, 17));
    const other = new pg.Client({ connectionString: programs.database.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query('SELECT FROM reminder WHERE id = $1 FOR UPDATE', [(await programs.step(award, 14)).id]);
    await sweep();
    expect(await programs.step(award, 30)).toMatchObject({ because: 'later-step-due', isMadeOut: false });
    expect(await programs.step(award, 14)).toMatchObject({ because: null, isMadeOut: false });
    await other.query('COMMIT');
    await other.end();
    await sweep();
    expect(await addressees(award, 30)).toEqual([]);
    expect(await addressees(award, 14)).toHaveLength(1);
  });

  test('a rung that was made out but never sent is overtaken as well', async () => {
    const unit = await programs.unit();
    const award = await programs.award(app, unit, 30);
    await sweep();
    programs.goTo(addDays(TODAY, 17));
    await sweep();
    await sendAll();
    const [before, now] = [await programs.step(award, 30), await programs.step(award, 14)];
    expect(before).toMatchObject({ because: 'later-step-due', isMadeOut: true });
    expect(now).toMatchObject({ because: null, copies: [{ isSent: true, outcomes: ['SENT'] }] });
    expect(programs.mailsOf(unit).map(({ subject }) => subject?.split(': ')[1])).toEqual(['13 hari lagi']);
  });
});

/** Rungs of as many other ladders, all due on one day. */
async function crowd(unit: Unit, sendOn: string, size: number): Promise<void> {
  await programs.sql(
    `WITH crowd AS (
       INSERT INTO deadline (kind, subject_id, work_unit_id, due_on, version, facts, set_at)
       SELECT 'REEVALUATION', gen_random_uuid(), $1, $2::date + 30, 1, '{"predicate": "WBK"}', $3 FROM generate_series(1, $4)
       RETURNING id
     )
     INSERT INTO reminder (deadline_id, version, step_days, send_on, escalation, overrides_quiet, planned_at)
     SELECT id, 1, 30, $2, 0, false, $3 FROM crowd`,
    [unit.id, sendOn, programs.clock.now(), size],
  );
}

describe('A reminder goes to', () => {
  test('every coordinator of the unit', async () => {
    const award = await programs.award(app, await programs.unit({ coordinators: 3 }), 14);
    await sweep();
    expect(await addressees(award, 14)).toHaveLength(3);
    await expect(
      programs.sql(
        `INSERT INTO notice (reminder_id, recipient_id, held_as, created_at, is_in_inbox, mailing_id)
         SELECT reminder_id, recipient_id, held_as, created_at, true, mailing_id FROM notice LIMIT 1`,
      ),
    ).rejects.toMatchObject({ constraint: 'notice_once_per_recipient' });
  });

  test('the head of a unit without a coordinator, and not the TPI lead', async () => {
    const unit = await programs.unit({ coordinators: 0 });
    const head = await programs.person('UNIT_HEAD', unit);
    await programs.person('TPI_LEAD', unit);
    const award = await programs.award(app, unit, 14);
    await sweep();
    expect(await addressees(award, 14)).toEqual([head]);
  });

  test('the TPI leads of the institution when the unit has neither', async () => {
    const unit = await programs.unit({ coordinators: 0 });
    const leads = [await programs.person('TPI_LEAD', unit), await programs.person('TPI_LEAD', unit)];
    await programs.person('TPI_MEMBER', unit);
    const award = await programs.award(app, unit, 14);
    await sweep();
    expect(await addressees(award, 14)).toEqual(leads.sort());
  });

  test('nobody yet when there is nobody: it stays due, is logged, and goes out once somebody is appointed', async () => {
    const unit = await programs.unit({ coordinators: 0 });
    const award = await programs.award(app, unit, 14);
    await sweep();
    await sweep();
    expect(programs.heard.warnings.filter((line) => line.includes(unit.name))).toHaveLength(2);
    expect(await programs.step(award, 14)).toMatchObject({ isMadeOut: false, because: null, copies: [] });
    const late = await programs.person('UNIT_COORDINATOR', unit);
    await sweep();
    await sendAll();
    expect(await programs.step(award, 14)).toMatchObject({ isMadeOut: true, copies: [{ to: late, isSent: true }] });
  });

  test('the successor of a coordinator who left before the day, and not to the one who left', async () => {
    const unit = await programs.unit({ coordinators: 0 });
    const former = await programs.person('UNIT_COORDINATOR', unit);
    const award = await programs.award(app, unit, 20);
    programs.goTo(addDays(TODAY, 5));
    await programs.dismiss(former);
    const successor = await programs.person('UNIT_COORDINATOR', unit);
    programs.goTo(addDays(TODAY, 6));
    await sweep();
    expect(await addressees(award, 14)).toEqual([successor]);
  });

  test('nobody whose account is closed', async () => {
    const unit = await programs.unit();
    const lead = await programs.person('TPI_LEAD', unit);
    const award = await programs.award(app, unit, 14);
    await programs.sql(
      `UPDATE account SET closed_at = $2 FROM appointment
       WHERE account_id = account.id AND role = 'UNIT_COORDINATOR' AND work_unit_id = $1`,
      [unit.id, programs.clock.now()],
    );
    await sweep();
    expect(await addressees(award, 14)).toEqual([lead]);
  });
});
