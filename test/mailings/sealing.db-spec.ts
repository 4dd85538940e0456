import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '../../src/domain/calendar-date.js';
import { deliver, makeOut, MINUTE, Programs, sendAll, TODAY, until, type Unit } from '../reminders/programs.js';
import { goTo, type Letter, lettersTo, mailsTo } from '../reminders/rows.js';

let programs: Programs;
let app: INestApplicationContext;

beforeAll(async () => {
  programs = await Programs.open();
  app = await programs.start();
}, 30_000);
afterAll(() => programs?.close());
beforeEach(() => programs.goTo(TODAY));
afterEach(() => {
  programs.smtp.refuse();
  programs.smtp.hangUp(false);
  programs.smtp.watch();
});

const NOT_NOW = { at: 'rcpt', code: 451, text: 'come back tomorrow' } as const;
/** A Monday. */
const NEXT_DAY = addDays(TODAY, 3);

/** A coordinator with a mail of today that is made out, and another reminder on the next working day. */
async function someone(): Promise<{ unit: Unit; email: string; letters: () => Promise<Letter[]> }> {
  const unit = await programs.unit({ coordinators: 0 });
  const email = await programs.person('UNIT_COORDINATOR', unit);
  await programs.award(app, unit, 14);
  await programs.award(app, unit, 17);
  await makeOut(app);
  return { unit, email, letters: () => lettersTo(programs, email) };
}

/** Tries to send the only mail there is. */
async function tryTo(letters: () => Promise<Letter[]>): Promise<string> {
  const { id } = (await letters())[0]!;
  await expect(deliver(app, id)).rejects.toMatchObject({ kind: 'temporary' });
  return id;
}

describe('A mail that nobody has for certain', () => {
  test('takes in what becomes due on the next day, and goes out once, under its Message-ID', async () => {
    const { email, letters } = await someone();
    programs.smtp.refuse(NOT_NOW);
    const id = await tryTo(letters);
    expect(await letters()).toMatchObject([{ id, isSealed: false, outcomes: ['DEFERRED'], steps: [14] }]);
    programs.smtp.refuse();
    goTo(programs, NEXT_DAY, '09:00');
    await makeOut(app);
    await sendAll(app);
    expect(await letters()).toMatchObject([
      { id, day: NEXT_DAY, isSent: true, outcomes: ['DEFERRED', 'SENT'], steps: [14, 14] },
    ]);
    expect(mailsTo(programs, email)).toMatchObject([
      { messageId: `<reminder-${id}@zona-integritas.invalid>`, subject: 'Zona Integritas: 2 pengingat' },
    ]);
  });

  test('is the only one after a mail server that was away for a week', async () => {
    const { email, letters } = await someone();
    programs.smtp.refuse(NOT_NOW);
    for (let days = 3; days <= 6; days += 1) {
      await tryTo(letters);
      goTo(programs, addDays(TODAY, days), '09:00');
      await makeOut(app);
    }
    programs.smtp.refuse();
    goTo(programs, addDays(TODAY, 7), '09:00');
    await makeOut(app);
    await sendAll(app);
    expect(mailsTo(programs, email)).toHaveLength(1);
    expect((await letters()).filter(({ isSent }) => isSent)).toHaveLength(1);
  });
});

describe('A mail that the server may have', () => {
  test('takes in nothing more: what becomes due goes into another', async () => {
    const { email, letters } = await someone();
    programs.smtp.hangUp(true);
    const id = await tryTo(letters);
    expect(await letters()).toMatchObject([{ id, isSealed: true, isSent: false, outcomes: ['DEFERRED'] }]);
    expect(mailsTo(programs, email)).toHaveLength(1);
    programs.smtp.hangUp(false);
    goTo(programs, NEXT_DAY, '09:00');
    await makeOut(app);
    const [first, second] = await letters();
    expect(first).toMatchObject({ id, steps: [14] });
    expect(second).toMatchObject({ day: NEXT_DAY, steps: [14] });
    await sendAll(app);
    expect((await letters()).map(({ isSent }) => isSent)).toEqual([true, true]);
    const ids = mailsTo(programs, email).map(({ messageId }) => messageId ?? '');
    expect(ids.toSorted()).toEqual(
      [id, id, second!.id].map((one) => `<reminder-${one}@zona-integritas.invalid>`).toSorted(),
    );
  });

  test('goes out at the same moment as the digest of the day without keeping it away', async () => {
    const { letters } = await someone();
    programs.smtp.hangUp(true);
    await tryTo(letters);
    programs.smtp.hangUp(false);
    const other = await programs.unit({ coordinators: 0 });
    await programs.sql(
      `INSERT INTO appointment (account_id, role, work_unit_id, appointed_at)
       SELECT recipient_id, 'UNIT_COORDINATOR', $2, $3 FROM mailing WHERE id = $1`,
      [(await letters())[0]!.id, other.id, programs.clock.now()],
    );
    await programs.award(app, other, 14);
    programs.pass(MINUTE);
    await makeOut(app);
    goTo(programs, addDays(TODAY, 4), '09:00');
    const waiting = await letters();
    expect(waiting).toHaveLength(2);
    expect(await Promise.all(waiting.map(({ id }) => deliver(app, id)))).toEqual([true, true]);
    expect((await letters()).map(({ outcomes }) => outcomes)).toEqual([['DEFERRED', 'SENT'], ['SENT']]);
  });
});

describe('A try whose lease ran out while it went on', () => {
  test.each([
    ['for now', 451],
    ['for good', 550],
  ])('has no say any more when it is refused %s: the mail is in other hands', async (_, code) => {
    const { email, letters } = await someone();
    const { id } = (await letters())[0]!;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    programs.smtp.watch((moment) => (moment === 'rcpt' ? held : undefined));
    const late = deliver(app, id);
    await until(async () => (await letters())[0]?.outcomes.length === 1);
    programs.pass(6 * MINUTE);
    const second = await beginAnother(id);
    programs.smtp.refuse({ at: 'rcpt', code, text: 'not here' });
    release();
    await late.catch(() => undefined);
    expect(await letters()).toMatchObject([{ isSealed: true, because: null, outcomes: ['LOST', null] }]);
    programs.smtp.refuse();
    programs.smtp.watch();
    await programs.sql('DELETE FROM mailing_attempt WHERE id = $1', [second]);
    expect(await deliver(app, id)).toBe(true);
    expect(mailsTo(programs, email)).toHaveLength(1);
    expect(await programs.sql('SELECT FROM bouncing_address')).toHaveLength(0);
  });

  /** As another process does that finds the first try lost. */
  async function beginAnother(id: string): Promise<string> {
    const at = programs.clock.now();
    await programs.sql(
      `UPDATE mailing_attempt SET outcome = 'LOST', settled_at = $2 WHERE mailing_id = $1 AND settled_at IS NULL`,
      [id, at],
    );
    const [begun] = await programs.sql<{ id: string }>(
      'INSERT INTO mailing_attempt (mailing_id, started_at, leased_until) VALUES ($1, $2, $3) RETURNING id',
      [id, at, new Date(at.getTime() + 5 * MINUTE)],
    );
    return begun!.id;
  }
});
