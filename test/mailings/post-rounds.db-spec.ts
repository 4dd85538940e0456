import type { INestApplicationContext } from '@nestjs/common';
import { MailingDelivering } from '../../src/mailings/mailing-delivering.service.js';
import { type DueMail, Mailings } from '../../src/mailings/mailings.service.js';
import { PostRounds } from '../../src/mailings/post-rounds.service.js';
import { shardIn, shardOf } from '../../src/mailings/shards.js';
import { dueMailings, makeOut, MINUTE, Programs, TODAY, type Unit, until } from '../reminders/programs.js';

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
  programs.smtp.watch();
});

/** Units with one reminder of today each that is made out and not sent. */
async function unitsToTell(count: number): Promise<Unit[]> {
  const units = await Promise.all(Array.from({ length: count }, () => programs.unit()));
  for (const unit of units) await programs.award(app, unit, 14);
  await makeOut(app);
  return units;
}

/** All mails become those of one shard. */
async function gatherIn(shard: string): Promise<void> {
  const moved = `UPDATE mailing SET id = overlay(id::text PLACING $1 FROM 1 FOR 2)::uuid WHERE sent_at IS NULL AND given_up_at IS NULL`;
  await programs.sql('ALTER TABLE notice DROP CONSTRAINT IF EXISTS notice_mailing_id_fkey');
  const waiting = await programs.sql<{ id: string }>('SELECT id FROM mailing WHERE sent_at IS NULL');
  await programs.sql(moved, [shard]);
  for (const { id } of waiting)
    await programs.sql('UPDATE notice SET mailing_id = $2 WHERE mailing_id = $1', [id, `${shard}${id.slice(2)}`]);
}

async function due(shard?: number): Promise<DueMail[]> {
  const found: DueMail[] = [];
  const shards = shard === undefined ? null : one(shard);
  for await (const mail of app.get(Mailings, { strict: false }).due(shards)) found.push(mail);
  return found;
}

const one = (first: number) => ({ first, count: 1 });
const rounds = () => app.get(PostRounds, { strict: false });
const deliver = (mails: readonly DueMail[]) => app.get(MailingDelivering, { strict: false }).deliver(mails);
const sentTo = (units: readonly Unit[]) => units.map((unit) => programs.mailsOf(unit).length);

describe('A round of mails', () => {
  test('knows the shard of a mail as the database does', async () => {
    const ids = ['00', '0f', '7f', '80', 'ff'].map((byte) => `${byte}000000-0000-4000-8000-000000000000`);
    const rows = await programs.sql<{ id: string; shard: number }>(
      `SELECT id, ${shardIn('id')} AS shard FROM unnest($1::uuid[]) AS id`,
      [ids],
    );
    expect(rows.map(({ id }) => shardOf(id))).toEqual(rows.map(({ shard }) => shard));
    expect(rows.map(({ shard }) => shard)).toEqual([0, 15, 127, 128, 255]);
  });

  test('sends what is due in its shard, more than one batch of it, and nothing of others', async () => {
    const units = await unitsToTell(18);
    await gatherIn('2a');
    expect(await due(43)).toEqual([]);
    await rounds().deliver(one(43));
    expect(sentTo(units)).toEqual(Array(18).fill(0));
    await rounds().deliver(one(42));
    expect(sentTo(units)).toEqual(Array(18).fill(1));
    expect(await dueMailings(app)).toEqual([]);
  });

  test('tries each mail although one is refused for now, and says so at the end', async () => {
    const units = await unitsToTell(5);
    await gatherIn('2b');
    programs.smtp.refuse({ at: 'rcpt', code: 451, text: 'greylisted' });
    await expect(rounds().deliver(one(43))).rejects.toMatchObject({ kind: 'temporary' });
    const tries = await programs.sql(`SELECT FROM mailing_attempt WHERE outcome = 'DEFERRED'`);
    expect(tries).toHaveLength(5);
    programs.smtp.refuse();
    programs.pass(MINUTE);
    await rounds().deliver(one(43));
    expect(sentTo(units)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('Mails that are claimed together', () => {
  test('are sent once, however many try at once', async () => {
    const units = await unitsToTell(4);
    const mails = await due();
    const sent = await Promise.all([deliver(mails), deliver(mails.toReversed()), deliver(mails.slice(1))]);
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(4);
    expect(sentTo(units)).toEqual([1, 1, 1, 1]);
  });

  test('are of as many people: the second of one person waits for the next round', async () => {
    const [unit] = await unitsToTell(1);
    const [mail] = await due();
    // As after a mail server that was away: the digest of another day, still to be sent.
    await programs.sql(
      `INSERT INTO mailing (recipient_id, form, day, send_after, created_at)
       SELECT recipient_id, 'DIGEST', day - 1, send_after, created_at FROM mailing WHERE id = $1`,
      [mail!.id],
    );
    const mails = await due();
    expect(mails).toHaveLength(2);
    await deliver(mails);
    expect(await due()).toHaveLength(1);
    await deliver(await due());
    expect(await due()).toEqual([]);
    expect(sentTo([unit!])).toEqual([1]);
  });

  test('stay in the same hands before a slow mail server: a lease that the next could outlast is made longer', async () => {
    const units = await unitsToTell(3);
    const mails = await due();
    const others: unknown[] = [];
    onRecipients(
      () => programs.pass(4 * MINUTE),
      async () => {
        // It is written down while the next is sent, which takes no minutes.
        await untilOneIsWrittenDown(mails);
        programs.pass(2 * MINUTE);
        others.push(await due(), await deliver(mails));
      },
    );
    expect(await deliver(mails)).toBe(3);
    expect(others).toEqual([[], 0]);
    expect(sentTo(units)).toEqual([1, 1, 1]);
  });

  test('are left to others when the lease of all has run out over one of them', async () => {
    const units = await unitsToTell(3);
    const mails = await due();
    let taken = 0;
    onRecipients(async () => {
      programs.pass(6 * MINUTE);
      taken = await deliver(mails.slice(1, 2));
    });
    expect(await deliver(mails)).toBe(1);
    expect(taken).toBe(1);
    expect(sentTo(units).filter((mails) => mails === 1)).toHaveLength(2);
    await deliver(await due());
    expect(sentTo(units)).toEqual([1, 1, 1]);
    expect(await due()).toEqual([]);
  });

  async function untilOneIsWrittenDown(mails: readonly DueMail[]): Promise<void> {
    const sent = 'SELECT FROM mailing WHERE id = ANY($1::uuid[]) AND sent_at IS NOT NULL';
    const ids = mails.map(({ id }) => id);
    await until(async () => (await programs.sql(sent, [ids])).length > 0);
  }

  /** What happens when the mail server hears of the first recipient from now on, of the second, and so on. */
  function onRecipients(...steps: (() => unknown)[]): void {
    programs.smtp.watch(async (moment) => {
      if (moment === 'rcpt') await steps.shift()?.();
    });
  }
});
