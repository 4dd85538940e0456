import type { ApiClient } from '../../src/demo/api-client.js';
import { addDays, type CalendarDate, calendarDate } from '../../src/domain/calendar-date.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { Reminding } from '../support/reminding.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp.js';
import { statementsOf } from '../support/statements.js';

interface Preview {
  readonly on: string;
  readonly nothing: string | null;
  readonly sendsAt: string | null;
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly items: readonly { readonly title: string; readonly isMadeOut: boolean; readonly link: string }[];
}

/** A Monday at nine in Jakarta: the digest of half past seven is out. */
const MONDAY = new Date('2026-03-02T02:00:00Z');
const TUESDAY = calendarDate('2026-03-03');

let smtp: SmtpSink;
let program: TestApp;
let world: World;
let reminding: Reminding;
let here: Place;
let me: { id: string; email: string };

beforeAll(async () => {
  smtp = await startSmtpSink();
  program = await startApp({ WORKERS: 'off', SMTP_URL: smtp.url });
  world = await World.on(program);
  reminding = new Reminding(program);
});
afterAll(async () => {
  await program?.close();
  await smtp?.close();
});

beforeEach(async () => {
  program.clock.moveTo(MONDAY);
  here = await world.unit();
  me = await world.person(['UNIT_COORDINATOR', here]);
});

const client = (): Promise<ApiClient> => world.signIn(me.email);
const preview = async (on?: CalendarDate): Promise<Preview> =>
  (await client()).get(`/inbox/digest-preview${on === undefined ? '' : `?on=${on}`}`);

/** As a browser asks. */
async function page(): Promise<Response> {
  const cookie = (await client()).sessionCookie;
  const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
  return fetch(`${program.url}/api/v1/inbox/digest-preview?on=${TUESDAY}`, { headers: { cookie, accept } });
}

/** The last mail to the actor. */
const mail = () => smtp.received.findLast(({ to }) => JSON.stringify(to).includes(me.email));

/** The national team is asked about only where an assessment is due. */
const anAssessment = () => world.assessmentIn('SELF_ASSESSMENT', here);

/** Something of a kind is due so many days after Tuesday. */
const due = (days: number, asked: object = {}) => reminding.due(here, { dueOn: addDays(TUESDAY, days), ...asked });

describe('The preview of a digest', () => {
  it('says word for word what the mail says that goes out on that day', async () => {
    const award = await due(7);
    await due(30, { facts: { predicate: 'WBBM' } });
    await due(3, { kind: 'STAGE_WINDOW', facts: { stage: 'SELF_ASSESSMENT', year: 2026 } });
    const before = await preview(TUESDAY);
    expect(before).toMatchObject({ on: TUESDAY, nothing: null, sendsAt: '2026-03-03T00:30:00.000Z' });
    expect(before.items.map(({ isMadeOut }) => isMadeOut)).toEqual([false, false, false]);
    expect(before.items.map(({ link }) => link)).toContain(`/predikat/${award}`);

    program.clock.moveTo(new Date('2026-03-03T00:15:00Z'));
    await reminding.sweep();
    const made = await preview();
    expect(made).toMatchObject({ on: TUESDAY, subject: before.subject, text: before.text, html: before.html });
    expect(made.items.map(({ isMadeOut }) => isMadeOut)).toEqual([true, true, true]);
    program.clock.moveTo(new Date('2026-03-03T00:30:00Z'));
    await reminding.send();
    expect(mail()).toMatchObject({ subject: before.subject });
    expect(mail()?.text?.trim()).toBe(before.text?.trim());
    expect(String(mail()?.html).trim()).toBe(before.html?.trim());
  });

  it('joins what is made out for the digest with what will be', async () => {
    await due(7);
    program.clock.moveTo(new Date('2026-03-03T00:15:00Z'));
    await reminding.sweep();
    await due(30);
    expect((await preview(TUESDAY)).items.map(({ isMadeOut }) => isMadeOut)).toEqual([true, false]);
  });

  it('has what is due today and no sweep has come to yet, in the digest it goes into', async () => {
    program.clock.moveTo(new Date('2026-03-02T12:00:00Z'));
    await due(6);
    const evening = await preview();
    expect(evening).toMatchObject({ on: TUESDAY, sendsAt: '2026-03-03T00:30:00.000Z' });
    expect(evening.items.map(({ isMadeOut }) => isMadeOut)).toEqual([false]);
    await reminding.sweep();
    const made = await preview();
    expect(made).toMatchObject({ on: TUESDAY, subject: evening.subject, text: evening.text });
    expect(made.items.map(({ isMadeOut }) => isMadeOut)).toEqual([true]);
  });

  it('has no link that leaves tips, and makes out nothing', async () => {
    await due(7, { kind: 'EVIDENCE_EXPIRY', facts: { title: 'SK Tim Kerja' } });
    const { text } = await preview(TUESDAY);
    expect(text).toContain('SK Tim Kerja');
    expect(text).toContain('/unsubscribe/preview');
    expect((await fetch(`${program.url}/unsubscribe/preview`, { headers: { accept: 'text/html' } })).status).toBe(404);
    for (const table of ['unsubscribe_token', 'notice', 'mailing']) {
      const column = table === 'unsubscribe_token' ? 'account_id' : 'recipient_id';
      expect(await world.query(`SELECT FROM ${table} WHERE ${column} = $1`, [me.id])).toEqual([]);
    }
  });

  it('leaves out what goes at once, what is switched off, and what is for others', async () => {
    const chooser = await client();
    await chooser.put('/preferences/kinds/FOLLOW_UP', { mail: 'AT_ONCE', isInInbox: true });
    await chooser.put('/preferences/kinds/EVIDENCE_EXPIRY', { mail: 'OFF', isInInbox: true });
    await due(7, { kind: 'FOLLOW_UP', facts: { layer: 'TPI', item: 'A.I.1.i.a' } });
    await due(7, { kind: 'EVIDENCE_EXPIRY', facts: { title: 'SK Tim Kerja' } });
    const elsewhere = await world.unit();
    await world.person(['UNIT_COORDINATOR', elsewhere]);
    await reminding.due(elsewhere, { dueOn: addDays(TUESDAY, 7) });
    expect((await preview(TUESDAY)).items).toEqual([]);
    await due(7);
    expect((await preview(TUESDAY)).items.map(({ title }) => title)).toEqual(['Evaluasi ulang WBK']);
  });

  it('is for those further away as well: the lead of the internal team where a unit has nobody, the secretariat', async () => {
    const orphan = await world.unit();
    const lead = await world.person(['TPI_LEAD', orphan]);
    const secretary = await world.person(['NATIONAL_SECRETARIAT']);
    await reminding.due(orphan, { dueOn: addDays(TUESDAY, 7) });
    const facts = { stage: 'DETERMINATION', year: 2026 } as const;
    await reminding.due(orphan, {
      kind: 'STAGE_WINDOW',
      facts,
      dueOn: addDays(TUESDAY, 3),
      assessmentId: await anAssessment(),
    });
    const titles = async ({ email }: { email: string }) =>
      (await (await world.signIn(email)).get<Preview>(`/inbox/digest-preview?on=${TUESDAY}`)).items.map(
        ({ title }) => title,
      );
    expect(await titles(lead)).toEqual(['Evaluasi ulang WBK']);
    expect(await titles(secretary)).toContain('Batas akhir penetapan 2026');
  });

  it('names the person whose mail comes back', async () => {
    const other = await world.person(['UNIT_MEMBER', here]);
    await due(0, { kind: 'BOUNCING_ADDRESS', facts: { accountId: other.id } });
    expect((await preview(TUESDAY)).items.map(({ title }) => title)).toEqual([
      `Surel kepada ${other.email} selalu ditolak`,
    ]);
  });

  it('says so when there is nothing to say, in the language one chose', async () => {
    const nothing = 'Tidak ada ringkasan pada 3 Maret 2026: tidak ada yang perlu diingatkan.';
    const empty = { sendsAt: null, subject: null, text: null, html: null, items: [] };
    expect(await preview(TUESDAY)).toEqual({ on: TUESDAY, nothing, ...empty });
    expect(await (await page()).text()).toContain(nothing);
    await (await client()).put('/preferences/language', { language: 'en' });
    expect((await preview(TUESDAY)).nothing).toBe(
      'There is no digest on 3 March 2026: there is nothing to remind you of.',
    );
  });

  it('of a quiet day says that there is nothing', async () => {
    const saturday = calendarDate('2026-03-07');
    await reminding.due(here, { dueOn: addDays(saturday, 30) });
    expect((await preview(saturday)).nothing).not.toBeNull();
    expect((await preview(addDays(saturday, 2))).items).toHaveLength(1);
  });
});

describe('Without a day it is of', () => {
  it.each([
    ['today, before the digest is out', '2026-03-02T00:00:00Z', '2026-03-02'],
    ['the next day, after', '2026-03-02T00:30:00Z', '2026-03-03'],
    ['the Monday, on a Friday', '2026-03-06T02:00:00Z', '2026-03-09'],
  ])('%s', async (_what, now, on) => {
    program.clock.moveTo(new Date(now));
    expect((await preview()).on).toBe(on);
  });

  it('by the clock of the institution', async () => {
    const hours = {
      zone: 'Asia/Jayapura',
      digestAt: '07:30',
      quietFrom: '18:00',
      quietUntil: '07:00',
      weekend: [6, 7],
    };
    await (await world.as('ADMINISTRATOR')).put(`/institutions/${here.institutionId}/office-hours`, hours);
    program.clock.moveTo(new Date('2026-03-01T22:45:00Z'));
    expect((await preview()).on).toBe('2026-03-03');
  });
});

describe('As a page', () => {
  it('it is the HTML of the mail, which may load nothing and has only its own styles', async () => {
    await due(7);
    const response = await page();
    expect(await response.text()).toBe((await preview(TUESDAY)).html);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('vary')).toContain('Accept');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('it shows the names of things as text', async () => {
    await due(7, { kind: 'EVIDENCE_EXPIRY', facts: { title: '<script>alert(1)</script>' } });
    const html = await (await page()).text();
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });
});

describe('A preview that cannot be', () => {
  it('is of a day that is past, or of no day', async () => {
    expect(await refusalOf(preview(calendarDate('2026-03-01')))).toMatchObject({
      status: 422,
      type: '/problems/forecast-of-the-past',
      errors: [{ pointer: '/on' }],
    });
    const no = (await client()).get('/inbox/digest-preview?on=tomorrow');
    expect(await refusalOf(no)).toMatchObject({ status: 422, errors: [{ pointer: '/on' }] });
  });
});

it('It takes as many statements for many reminders as for one', async () => {
  const asking = async () => {
    const asker = await client();
    await asker.get('/session');
    return (await statementsOf(program, () => asker.get(`/inbox/digest-preview?on=${TUESDAY}`))).length;
  };
  await due(7);
  await asking();
  const one = await asking();
  for (let more = 0; more < 20; more += 1) await due(7);
  expect((await preview(TUESDAY)).items).toHaveLength(21);
  expect(await asking()).toBe(one);
});
