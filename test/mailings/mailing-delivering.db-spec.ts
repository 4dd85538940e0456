import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { Transactions } from '../../src/database/transactions.js';
import { addDays } from '../../src/domain/calendar-date.js';
import type { EndReason } from '../../src/reminders/deadline.entity.js';
import {
  deadlinesOf,
  deliver as deliverBy,
  dueMailings,
  makeOut,
  MINUTE,
  Programs,
  TODAY,
  until,
} from '../reminders/programs.js';

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
  programs.smtp.delay(0);
});

const sweep = () => makeOut(app);
const deliver = (id: string) => deliverBy(app, id);
const end = (award: string, because: EndReason) =>
  app.get(Transactions).run((tx) => deadlinesOf(app).close(tx, 'REEVALUATION', [award], because));

/** A reminder of today, made out to the coordinator of a new unit and not sent. */
async function madeOut(name = '') {
  const unit = await programs.unit({ name });
  const award = await programs.award(app, unit, 14);
  await sweep();
  const { id } = (await programs.step(award, 14)).copies[0]!;
  return { unit, award, id, copy: async () => (await programs.step(award, 14)).copies[0]! };
}

/** Waits until so many connections wait for a lock. */
async function untilWaiting(connections: number): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await until(async () => (await programs.sql(waiting)).length >= connections);
}

/** The next mail comes as far as its text (`arrived`), and is answered when it is let go. */
function holdNextMail(): { arrived: Promise<void>; letGo: () => void } {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => void (letGo = resolve));
  const arrived = new Promise<void>((resolve) => {
    programs.smtp.watch(async (moment) => {
      if (moment !== 'text') return;
      programs.smtp.watch();
      resolve();
      await gate;
    });
  });
  return { arrived, letGo };
}

describe('A mail', () => {
  test('is sent once, however many try at once', async () => {
    const { unit, id, copy } = await madeOut();
    programs.smtp.delay(300);
    const tries = await Promise.all(Array.from({ length: 6 }, () => deliver(id)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await deliver(id)).toBe(false);
    expect(programs.mailsOf(unit)).toHaveLength(1);
    expect(await copy()).toMatchObject({ isSent: true, isGivenUp: false, outcomes: ['SENT'] });
  });

  test('that the server refuses for now is kept with its words, and sent under the same Message-ID later', async () => {
    const { unit, id, copy } = await madeOut();
    programs.smtp.refuse({ at: 'rcpt', code: 451, text: 'greylisted, come back later' });
    await expect(deliver(id)).rejects.toMatchObject({ kind: 'temporary' });
    expect(await copy()).toMatchObject({ isSent: false, isGivenUp: false, outcomes: ['DEFERRED'] });
    programs.smtp.refuse();
    programs.pass(MINUTE);
    expect(await deliver(id)).toBe(true);
    expect(await copy()).toMatchObject({
      outcomes: ['DEFERRED', 'SENT'],
      responses: [expect.stringContaining('greylisted, come back later'), expect.stringContaining('250')],
    });
    expect(programs.mailsOf(unit).map(({ messageId }) => messageId)).toEqual([
      `<reminder-${id}@zona-integritas.invalid>`,
    ]);
  });

  test('has a Message-ID and links of the address that people open', async () => {
    const { unit, id } = await madeOut();
    const other = await programs.start({ ZI_PUBLIC_URL: 'https://zi.example.go.id/' });
    expect(await deliverBy(other, id)).toBe(true);
    await programs.stop(other);
    const [mail] = programs.mailsOf(unit);
    expect(mail?.messageId).toBe(`<reminder-${id}@zi.example.go.id>`);
    expect(mail?.text).toContain('https://zi.example.go.id/predikat/');
  });

  test('that the server refuses for good is given up, with its words', async () => {
    const { unit, id, copy } = await madeOut();
    programs.smtp.refuse({ at: 'rcpt', code: 550, text: 'no such mailbox here' });
    expect(await deliver(id)).toBe(false);
    programs.smtp.refuse();
    expect(await deliver(id)).toBe(false);
    expect(await copy()).toMatchObject({
      isSent: false,
      isGivenUp: true,
      outcomes: ['BOUNCED'],
      responses: [expect.stringContaining('no such mailbox here')],
    });
    expect(programs.mailsOf(unit)).toHaveLength(0);
  });

  test('cannot get a second header through the name of a unit', async () => {
    const { id } = await madeOut('Balai Jahat\r\nBcc: korban@test.example\r\n\r\nisi palsu');
    await deliver(id);
    const mail = programs.smtp.received.at(-1)!;
    expect(mail.subject).toBe('Evaluasi ulang WBK Balai Jahat Bcc: korban@test.example isi palsu: 14 hari lagi');
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.text).toMatch(/^Yth\. /);
  });
});

describe('An attempt that never ended, as when its process was killed,', () => {
  const abandoned = (id: string) =>
    programs.sql('INSERT INTO mailing_attempt (mailing_id, started_at, leased_until) VALUES ($1, $2, $3)', [
      id,
      programs.clock.now(),
      new Date(programs.clock.now().getTime() + 5 * MINUTE),
    ]);

  test('keeps everyone else away while its lease runs', async () => {
    const { unit, id, copy } = await madeOut();
    await abandoned(id);
    programs.pass(5 * MINUTE - 1);
    expect(await dueMailings(app)).not.toContain(id);
    expect(await deliver(id)).toBe(false);
    expect(await copy()).toMatchObject({ isSent: false, outcomes: [null] });
    expect(programs.mailsOf(unit)).toHaveLength(0);
  });

  test('is lost when its lease has run out, and the next sweep sends once', async () => {
    const { unit, id, copy } = await madeOut();
    await abandoned(id);
    programs.pass(5 * MINUTE);
    expect(await dueMailings(app)).toContain(id);
    const tries = await Promise.all([deliver(id), deliver(id)]);
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect((await copy()).outcomes).toEqual(['LOST', 'SENT']);
    expect(programs.mailsOf(unit)).toHaveLength(1);
  });

  test('does not undo what another has sent meanwhile when it comes back late', async () => {
    const { unit, id, copy } = await madeOut();
    const held = holdNextMail();
    const slow = deliver(id);
    await held.arrived;
    programs.pass(6 * MINUTE);
    expect(await deliver(id)).toBe(true);
    held.letGo();
    await slow;
    expect(await copy()).toMatchObject({ isSent: true, isGivenUp: false, outcomes: ['LOST', 'SENT'] });
    expect(new Set(programs.mailsOf(unit).map(({ messageId }) => messageId)).size).toBe(1);
  });
});

describe('The end of a duty', () => {
  test.each(['revoked', 'decided', 'superseded', 'handed-over'] as const)(
    '(%s) stops what is made out but not sent',
    async (because) => {
      const { unit, award, id, copy } = await madeOut();
      await end(award, because);
      expect((await programs.ladder(award)).slice(4).map((step) => step.because)).toEqual(Array(8).fill(because));
      expect(await deliver(id)).toBe(false);
      expect(await copy()).toMatchObject({
        isSent: false,
        isGivenUp: true,
        outcomes: ['SUPPRESSED'],
        responses: ['cancelled'],
      });
      programs.goTo(addDays(TODAY, 14));
      await sweep();
      expect((await programs.step(award, 0)).copies).toEqual([]);
      expect(programs.mailsOf(unit)).toHaveLength(0);
    },
  );

  test('leaves as it is what was sent', async () => {
    const { award, id } = await madeOut();
    await deliver(id);
    await end(award, 'decided');
    expect(await programs.step(award, 14)).toMatchObject({ because: null, copies: [{ isSent: true }] });
    expect((await programs.step(award, 7)).because).toBe('decided');
  });

  test('does not hold in a transaction that fails', async () => {
    const { award, id } = await madeOut();
    const failing = app.get(Transactions).run(async (tx) => {
      await deadlinesOf(app).close(tx, 'REEVALUATION', [award], 'revoked');
      throw new Error('not decided after all');
    });
    await expect(failing).rejects.toThrow('not decided after all');
    expect(await deliver(id)).toBe(true);
  });

  test('during the sending leaves it settled as it happened', async () => {
    const { award, id, copy } = await madeOut();
    const held = holdNextMail();
    const sending = deliver(id);
    await held.arrived;
    await end(award, 'revoked');
    held.letGo();
    expect(await sending).toBe(true);
    expect(await copy()).toMatchObject({ isSent: true, isGivenUp: false, outcomes: ['SENT'] });
    expect((await programs.step(award, 7)).because).toBe('revoked');
  });

  test('reaches what a sweep makes out at the same moment', async () => {
    const unit = await programs.unit();
    const award = await programs.award(app, unit, 14);
    const { id } = await programs.step(award, 14);
    const other = new pg.Client({ connectionString: programs.database.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query('SELECT FROM reminder WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const cancelling = end(award, 'revoked');
    await untilWaiting(1);
    await other.query(
      `WITH made AS (
         INSERT INTO mailing (recipient_id, form, day, send_after, created_at)
         SELECT account_id, 'DIGEST', $4, $2, $2 FROM appointment WHERE work_unit_id = $3 RETURNING id, recipient_id
       )
       INSERT INTO notice (reminder_id, recipient_id, held_as, created_at, is_in_inbox, mailing_id)
       SELECT $1, recipient_id, 'UNIT_COORDINATOR', $2, true, id FROM made`,
      [id, programs.clock.now(), unit.id, TODAY],
    );
    await other.query('UPDATE reminder SET dispatched_at = $2 WHERE id = $1', [id, programs.clock.now()]);
    await other.query('COMMIT');
    await other.end();
    await cancelling;
    expect(await programs.step(award, 14)).toMatchObject({ because: 'revoked', isMadeOut: true });
  });

  test('is waited for by a delivery that begins meanwhile', async () => {
    const { unit, award, id, copy } = await madeOut();
    let finish: () => void = () => undefined;
    const decided = new Promise<void>((resolve) => (finish = resolve));
    const cancelling = app.get(Transactions).run(async (tx) => {
      await deadlinesOf(app).close(tx, 'REEVALUATION', [award], 'revoked');
      await decided;
    });
    await until(async () => (await lockedReminders()) > 0);
    const sending = deliver(id);
    await untilWaiting(1);
    finish();
    await cancelling;
    expect(await sending).toBe(false);
    expect((await copy()).outcomes).toEqual(['SUPPRESSED']);
    expect(programs.mailsOf(unit)).toHaveLength(0);
  });

  async function lockedReminders(): Promise<number> {
    const free = await programs.sql('SELECT id FROM reminder FOR SHARE SKIP LOCKED');
    const all = await programs.sql('SELECT id FROM reminder');
    return all.length - free.length;
  }
});
