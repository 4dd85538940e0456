import { ROLES } from '../../src/access/role.js';
import { addDays } from '../../src/domain/calendar-date.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { Reminding } from '../support/reminding.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp.js';
import { statementsOf } from '../support/statements.js';

interface Line {
  readonly id: string;
  readonly at: string;
  readonly status: string;
  readonly recipient: { readonly id: string; readonly name: string; readonly email: string };
  readonly mailingId: string | null;
  readonly messageId: string | null;
  readonly form: string | null;
  readonly attempt: number | null;
  readonly response: string | null;
  readonly because: string | null;
  readonly reminders: number;
}

interface Page {
  readonly lines: readonly Line[];
  readonly next: string | null;
}

const MONDAY = new Date('2026-03-02T02:00:00Z');
const NOBODYS = '00000000-0000-4000-8000-000000000000';

let smtp: SmtpSink;
let program: TestApp;
let world: World;
let reminding: Reminding;
let here: Place;
let me: { id: string; email: string };

beforeAll(async () => {
  smtp = await startSmtpSink();
  program = await startApp({ WORKERS: 'off', SMTP_URL: smtp.url, ZI_PUBLIC_URL: 'https://zi.example' });
  world = await World.on(program);
  reminding = new Reminding(program);
});
afterAll(async () => {
  await program?.close();
  await smtp?.close();
});

beforeEach(async () => {
  program.clock.moveTo(MONDAY);
  smtp.refuse();
  // What tests before left unsent would go out with what this one sends.
  await reminding.send();
  here = await world.unit();
  me = await world.person(['UNIT_COORDINATOR', here]);
});

const log = async (query = ''): Promise<Page> => (await world.as('AUDITOR')).get(`/delivery-log${query}`);
/** What the log has of mails to this test's coordinator. */
const mine = async (query = ''): Promise<readonly Line[]> => (await log(`?recipient=${me.id}${query}`)).lines;
const pass = (minutes: number) => program.clock.moveTo(new Date(program.clock.now().getTime() + minutes * 60_000));

/** So many things become due at the unit and are made out. */
async function remind(times = 1): Promise<string[]> {
  const made: string[] = [];
  for (let time = 0; time < times; time += 1) made.push(await reminding.due(here));
  await reminding.sweep();
  return made;
}

/** The mail is refused for now once, and then accepted. */
async function deferAndSend(): Promise<void> {
  await remind(2);
  smtp.refuse({ at: 'data', code: 451, text: 'come back later' });
  pass(1);
  await reminding.send();
  smtp.refuse();
  pass(1);
  await reminding.send();
}

describe('The delivery log', () => {
  it('has a mail that is queued, with how many reminders are in it', async () => {
    await remind(3);
    const [line, ...others] = await mine();
    expect(others).toEqual([]);
    expect(line).toEqual({
      id: line?.mailingId,
      at: '2026-03-02T02:00:00.000Z',
      status: 'QUEUED',
      recipient: { id: me.id, name: me.email, email: me.email },
      mailingId: expect.any(String),
      messageId: `<reminder-${line?.mailingId}@zi.example>`,
      form: 'DIGEST',
      attempt: 0,
      sendAfter: '2026-03-02T02:00:00.000Z',
      response: null,
      because: null,
      reminders: 3,
    });
  });

  it('has a line for each try, with what the mail server said, under the Message-ID that the mail has', async () => {
    await deferAndSend();
    const lines = await mine();
    expect(lines).toMatchObject([
      { status: 'SENT', attempt: 2, reminders: 2, because: null, form: 'DIGEST' },
      { status: 'DEFERRED', attempt: 1, response: expect.stringContaining('come back later') },
    ]);
    expect(smtp.received.map(({ messageId }) => messageId)).toContain(lines[0]?.messageId);
    expect(lines[0]?.response).toMatch(/^250/);
  });

  it('has what was deferred as queued as well, with how often it was tried', async () => {
    await remind();
    smtp.refuse({ at: 'data', code: 451, text: 'come back later' });
    pass(1);
    await reminding.send();
    expect((await mine()).map(({ status, attempt }) => [status, attempt])).toEqual([
      ['DEFERRED', 1],
      ['QUEUED', 1],
    ]);
  });

  it('has what was refused for good, and queues it no more', async () => {
    await remind();
    smtp.refuse({ at: 'rcpt', code: 550, text: 'no such user here' });
    await reminding.send();
    expect(await mine()).toMatchObject([{ status: 'BOUNCED', response: expect.stringContaining('no such user here') }]);
  });

  it('says why a mail was suppressed: nothing in it stands any more', async () => {
    const [award] = await remind();
    await reminding.close('REEVALUATION', award!);
    await reminding.send();
    expect(await mine()).toMatchObject([{ status: 'SUPPRESSED', because: 'cancelled', response: null, reminders: 1 }]);
  });

  it('has a reminder without a mail, because its reader wants none of its kind', async () => {
    await (await world.signIn(me.email)).put('/preferences/kinds/EVIDENCE_EXPIRY', { mail: 'OFF', isInInbox: true });
    const dueOn = addDays(program.clock.today(), 7);
    await reminding.due(here, { kind: 'EVIDENCE_EXPIRY', facts: { title: 'SK Tim' }, dueOn });
    await reminding.sweep();
    const without = { mailingId: null, messageId: null, form: null, attempt: null, response: null };
    expect(await mine()).toMatchObject([{ status: 'SUPPRESSED', because: 'preference', reminders: 1, ...without }]);
  });

  it('has a try as lost once its lease ran out and somebody tried again', async () => {
    await remind();
    const [queued] = await mine();
    await world.query('INSERT INTO mailing_attempt (mailing_id, started_at, leased_until) VALUES ($1, $2, $3)', [
      queued!.mailingId,
      program.clock.now(),
      new Date(program.clock.now().getTime() + 60_000),
    ]);
    expect((await mine()).map(({ status, attempt }) => [status, attempt])).toEqual([['QUEUED', 1]]);
    pass(2);
    await reminding.send();
    expect((await mine()).map(({ status, attempt }) => [status, attempt])).toEqual([
      ['SENT', 2],
      ['LOST', 1],
    ]);
  });
});

describe('The log is asked', () => {
  it('by status', async () => {
    await deferAndSend();
    await remind();
    const statuses = async (status: string) => (await mine(`&status=${status}`)).map((line) => line.status);
    expect(await statuses('SENT')).toEqual(['SENT']);
    expect(await statuses('DEFERRED')).toEqual(['DEFERRED']);
    expect(await statuses('QUEUED')).toEqual(['QUEUED']);
    for (const none of ['BOUNCED', 'SUPPRESSED', 'LOST']) expect(await statuses(none)).toEqual([]);
  });

  it('by part of an address or a name, whatever the case, and takes no sign for another', async () => {
    await world.query('UPDATE account SET name = $2, email = $3 WHERE id = $1', [
      me.id,
      'Sri Lestari_100% (SIMULASI)',
      'sri.lestari@kementerian.example',
    ]);
    await remind();
    for (const part of ['LESTARI@', 'sri lest', 'lestari_100%25', me.id.toUpperCase()])
      expect((await log(`?recipient=${part}`)).lines).toMatchObject([{ recipient: { id: me.id } }]);
    for (const part of ['sri%25example', 'sri_les', NOBODYS])
      expect((await log(`?recipient=${part}`)).lines).toEqual([]);
  });

  it('by form', async () => {
    const dueOn = addDays(program.clock.today(), 3);
    await reminding.due(here, { kind: 'OBJECTION', dueOn, facts: { year: 2026 } });
    const head = await world.person(['INSTITUTION_HEAD', here]);
    await remind();
    const formsOf = async (id: string, form: string) =>
      (await log(`?recipient=${id}&form=${form}`)).lines.map((line) => line.form);
    expect(await formsOf(head.id, 'AT_ONCE')).toEqual(['AT_ONCE']);
    expect(await formsOf(head.id, 'DIGEST')).toEqual([]);
    expect(await formsOf(me.id, 'DIGEST')).toEqual(['DIGEST']);
    expect(await formsOf(me.id, 'STATUTORY')).toEqual([]);
  });

  it('by time: from an instant on, and before another', async () => {
    await deferAndSend();
    const [sent, deferred] = await mine();
    const ids = async (query: string) => (await mine(query)).map(({ id }) => id);
    expect(await ids(`&from=${sent!.at}`)).toEqual([sent!.id]);
    expect(await ids(`&to=${sent!.at}`)).toEqual([deferred!.id]);
    expect(await ids(`&from=${deferred!.at}&to=${sent!.at}`)).toEqual([deferred!.id]);
  });

  it('by unit: mails with a reminder about it, and reminders without a mail', async () => {
    const there = await world.unit();
    await world.appoint(me.id, 'UNIT_COORDINATOR', there);
    await (await world.signIn(me.email)).put('/preferences/kinds/EVIDENCE_EXPIRY', { mail: 'OFF', isInInbox: true });
    const dueOn = addDays(program.clock.today(), 7);
    await reminding.due(there, { kind: 'EVIDENCE_EXPIRY', facts: { title: 'SK Tim' }, dueOn });
    await remind();
    await reminding.send();
    const of = async ({ unitId }: Place) => (await log(`?unitId=${unitId}`)).lines.map(({ status }) => status);
    expect(await of(here)).toEqual(['SENT']);
    expect(await of(there)).toEqual(['SUPPRESSED']);
  });

  it('page by page: each line once, the newest first', async () => {
    await deferAndSend();
    await remind();
    await (await world.signIn(me.email)).put('/preferences/kinds/EVIDENCE_EXPIRY', { mail: 'OFF', isInInbox: true });
    const dueOn = addDays(program.clock.today(), 7);
    for (let more = 0; more < 3; more += 1)
      await reminding.due(here, { kind: 'EVIDENCE_EXPIRY', facts: { title: 'SK Tim' }, dueOn });
    await reminding.sweep();
    const paged: Line[] = [];
    for (let after = ''; ;) {
      const { lines, next } = await log(`?recipient=${me.id}&limit=2${after}`);
      paged.push(...lines);
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(paged).toEqual(await mine());
    expect(new Set(paged.map(({ id }) => id)).size).toBe(6);
    expect(paged.map(({ at }) => at)).toEqual(
      paged
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });

  it.each([
    ['limit=0', '/limit'],
    ['limit=201', '/limit'],
    ['status=GONE', '/status'],
    ['form=LETTER', '/form'],
    ['from=2026-03-02', '/from'],
    ['to=yesterday', '/to'],
    ['unitId=1', '/unitId'],
    ['recipient=x', '/recipient'],
    ['after=1', '/after'],
  ])('and refuses %s, naming the field', async (query, pointer) => {
    expect(await refusalOf(log(`?${query}`))).toMatchObject({ status: 422, errors: [{ pointer }] });
  });
});

describe('A mail in the log', () => {
  it('is shown with every try, and what it is about', async () => {
    await deferAndSend();
    const [{ mailingId }] = (await mine()) as [Line];
    const mail = await (await world.as('ADMINISTRATOR')).get<object>(`/delivery-log/${mailingId}`);
    expect(mail).toMatchObject({
      id: mailingId,
      messageId: `<reminder-${mailingId}@zi.example>`,
      recipient: { id: me.id },
      form: 'DIGEST',
      day: '2026-03-02',
      sentAt: '2026-03-02T02:02:00.000Z',
      givenUpAt: null,
      attempts: [
        { outcome: 'DEFERRED', startedAt: '2026-03-02T02:01:00.000Z', response: expect.stringContaining('451') },
        { outcome: 'SENT', startedAt: '2026-03-02T02:02:00.000Z' },
      ],
    });
    const about = {
      kind: 'REEVALUATION',
      unitId: here.unitId,
      dueOn: '2026-03-02',
      stepDays: 0,
      heldAs: 'UNIT_COORDINATOR',
    };
    expect(mail).toMatchObject({ about: [about, about] });
  });

  it('is not there under an id that no mail has', async () => {
    expect(await refusalOf((await world.as('AUDITOR')).get(`/delivery-log/${NOBODYS}`))).toMatchObject({
      status: 404,
      type: '/problems/mailing-not-found',
    });
  });
});

describe('The log is for administrators and auditors', () => {
  it.each(ROLES.filter((role) => role !== 'ADMINISTRATOR' && role !== 'AUDITOR'))('and not for a %s', async (role) => {
    await remind();
    const [{ mailingId }] = (await mine()) as [Line];
    const client = await world.as(role, here);
    for (const path of ['/delivery-log', `/delivery-log/${mailingId}`])
      expect(await refusalOf(client.get(path))).toMatchObject({ status: 403, type: '/problems/action-not-permitted' });
  });

  it('and not for somebody who has not signed in', async () => {
    expect((await fetch(`${program.url}/api/v1/delivery-log`)).status).toBe(401);
  });

  it.each(['ADMINISTRATOR', 'AUDITOR'] as const)('and shown to an %s', async (role) => {
    expect((await (await world.as(role)).get<Page>('/delivery-log')).lines.length).toBeGreaterThan(0);
  });
});

it('A page takes one statement, the next as well, a mail three, however much they say', async () => {
  const auditor = await world.as('AUDITOR');
  await remind(20);
  await reminding.send();
  const [{ mailingId }] = (await mine()) as [Line];
  const { next } = await log('?limit=1');
  const statements = async (path: string) => (await statementsOf(program, () => auditor.get(path))).length;
  await auditor.get('/session');
  expect(await statements('/delivery-log?limit=100')).toBe(1);
  expect(await statements(`/delivery-log?after=${next}`)).toBe(1);
  expect(await statements(`/delivery-log/${mailingId}`)).toBe(3);
});
