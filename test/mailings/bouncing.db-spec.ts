import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '../../src/domain/calendar-date.js';
import { makeOut, Programs, sendAll, TODAY, type Unit } from '../reminders/programs.js';
import { choose, closeAccount, dueAt, lettersTo, mailsTo } from '../reminders/rows.js';

let programs: Programs;
let app: INestApplicationContext;
let unit: Unit;
let email: string;

beforeAll(async () => {
  programs = await Programs.open();
  app = await programs.start();
}, 30_000);
afterAll(() => programs?.close());
beforeEach(async () => {
  programs.goTo(TODAY);
  unit = await programs.unit({ coordinators: 0 });
  email = await programs.person('UNIT_COORDINATOR', unit);
});
afterEach(() => programs.smtp.refuse());

/** Something new becomes due to the person on a day, and is tried to be sent. */
async function remindAfter(days: number): Promise<void> {
  programs.goTo(addDays(TODAY, days));
  await dueAt(app, programs, unit, 'FOLLOW_UP', addDays(TODAY, days + 7));
  await makeOut(app);
  await sendAll(app).catch(() => undefined);
}

const bounces = () =>
  programs.sql<{ bounces: number; response: string }>(
    `SELECT bounces, last_response AS response FROM bouncing_address JOIN account ON account.id = account_id
     WHERE email = $1`,
    [email],
  );

describe('An address whose mail is refused for good', () => {
  beforeEach(() => programs.smtp.refuse({ at: 'rcpt', code: 550, text: 'no such mailbox here' }));

  test('is counted each time, with what the server said last', async () => {
    await remindAfter(0);
    expect(await bounces()).toMatchObject([{ bounces: 1, response: expect.stringContaining('no such mailbox') }]);
    programs.smtp.refuse({ at: 'data', code: 554, text: 'mailbox is closed' });
    await remindAfter(3);
    expect(await bounces()).toMatchObject([{ bounces: 2, response: expect.stringContaining('mailbox is closed') }]);
    expect(await lettersTo(programs, email)).toMatchObject([
      { because: 'bounced', outcomes: ['BOUNCED'] },
      { because: 'bounced', outcomes: ['BOUNCED'] },
    ]);
  });

  test('is forgotten once a mail is accepted', async () => {
    await remindAfter(0);
    programs.smtp.refuse();
    await remindAfter(3);
    expect(mailsTo(programs, email)).toHaveLength(1);
    expect(await bounces()).toEqual([]);
  });

  test('is not what only refuses for now', async () => {
    programs.smtp.refuse({ at: 'rcpt', code: 452, text: 'mailbox is full' });
    await remindAfter(0);
    expect(await lettersTo(programs, email)).toMatchObject([{ because: null, outcomes: ['DEFERRED'] }]);
    expect(await bounces()).toEqual([]);
  });
});

describe('Between making out and sending', () => {
  test('who closes the account is not written to, and the mail says why', async () => {
    await dueAt(app, programs, unit, 'FOLLOW_UP', addDays(TODAY, 7));
    await makeOut(app);
    await closeAccount(programs, email);
    await sendAll(app);
    expect(mailsTo(programs, email)).toEqual([]);
    expect(await lettersTo(programs, email)).toMatchObject([{ because: 'account-closed', outcomes: ['SUPPRESSED'] }]);
  });

  test('who leaves tips gets the rest of the mail, and the notice keeps why it was not mailed', async () => {
    await dueAt(app, programs, unit, 'FOLLOW_UP', addDays(TODAY, 7));
    const tip = await dueAt(app, programs, unit, 'EVIDENCE_EXPIRY', addDays(TODAY, 7));
    await makeOut(app);
    await choose(programs, email, 'EVIDENCE_EXPIRY', 'OFF');
    await sendAll(app);
    const [mail] = mailsTo(programs, email);
    expect(mail?.text).toContain('Tindak lanjut temuan');
    expect(mail?.text).not.toContain('SK tim kerja');
    expect(mail?.headers.has('list')).toBe(false);
    expect(await noticesOf(tip)).toEqual([{ isMailed: false, because: 'preference' }]);
  });

  test('who leaves all that a mail would say gets none', async () => {
    const tip = await dueAt(app, programs, unit, 'EVIDENCE_EXPIRY', addDays(TODAY, 7));
    await makeOut(app);
    await choose(programs, email, 'EVIDENCE_EXPIRY', 'OFF');
    await sendAll(app);
    expect(mailsTo(programs, email)).toEqual([]);
    expect(await lettersTo(programs, email)).toMatchObject([{ because: 'preference', outcomes: ['SUPPRESSED'] }]);
    expect(await noticesOf(tip)).toEqual([{ isMailed: false, because: 'preference' }]);
  });
});

describe('Tips', () => {
  test('offer a way out in one click, duties do not', async () => {
    await dueAt(app, programs, unit, 'FOLLOW_UP', addDays(TODAY, 7));
    await makeOut(app);
    await sendAll(app);
    expect(mailsTo(programs, email)[0]?.headers.has('list')).toBe(false);
    programs.goTo(addDays(TODAY, 3));
    await dueAt(app, programs, unit, 'EVIDENCE_EXPIRY', addDays(TODAY, 10));
    await makeOut(app);
    await sendAll(app);
    const lines = mailsTo(programs, email)[1]?.headerLines.map(({ line }) => line.replaceAll(/\s+/g, ' ')) ?? [];
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(lines).toContainEqual(
      expect.stringMatching(/^List-Unsubscribe: <http:\/\/127\.0\.0\.1:3000\/unsubscribe\/[\w-]{20,}>$/),
    );
  });

  test('that are switched off stand in the inbox, with why they were not mailed', async () => {
    await choose(programs, email, 'EVIDENCE_EXPIRY', 'OFF');
    const tip = await dueAt(app, programs, unit, 'EVIDENCE_EXPIRY', addDays(TODAY, 7));
    await makeOut(app);
    expect(await noticesOf(tip)).toEqual([{ isMailed: false, because: 'preference' }]);
    expect(await lettersTo(programs, email)).toEqual([]);
  });
});

async function noticesOf(subject: string): Promise<{ isMailed: boolean; because: string | null }[]> {
  return programs.sql(
    `SELECT mailing_id IS NOT NULL AS "isMailed", unmailed_because AS because
     FROM notice JOIN reminder ON reminder.id = reminder_id JOIN deadline ON deadline.id = deadline_id
     WHERE subject_id = $1`,
    [subject],
  );
}
