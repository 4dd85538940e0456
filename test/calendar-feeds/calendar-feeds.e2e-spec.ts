import { createHash } from 'node:crypto';
import { Transactions } from '../../src/database/transactions.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { addDays, type CalendarDate } from '../../src/domain/calendar-date.js';
import { DEFAULT_CYCLE_RULES } from '../../src/domain/cycle-rules.js';
import type { ReminderKind } from '../../src/domain/reminder-kind.js';
import type { Due } from '../../src/reminders/deadline.entity.js';
import { Deadlines } from '../../src/reminders/deadlines.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';
import { read, type ReadEvent } from './calendars.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const SITE = 'https://zi.example.go.id';

interface Made {
  readonly id: string;
  readonly url: string;
}

let program: TestApp;
let world: World;
let place: Place;
let coordinator: ApiClient;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off', ZI_PUBLIC_URL: SITE });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  place = await world.unit();
  coordinator = await world.as('UNIT_COORDINATOR', place);
});

function pass(days: number): void {
  program.clock.moveTo(new Date(program.clock.now().getTime() + days * DAY_MS));
}

const inDays = (days: number): CalendarDate => addDays(program.clock.today(), days);

/** Sets a deadline as the features will that know of it; answers its subject. */
async function due(kind: ReminderKind, given: Partial<Due> = {}, at = place): Promise<string> {
  const subjectId = given.subjectId ?? crypto.randomUUID();
  const facts = { predicate: 'WBK', stage: 'SELF_ASSESSMENT', year: 2026 } as const;
  const standing: Due = { kind, subjectId, workUnitId: at.unitId, assessmentId: null, dueOn: inDays(30), facts };
  const deadlines = program.app.get(Deadlines, { strict: false });
  await program.app.get(Transactions).run((tx) => deadlines.set(tx, { ...standing, ...given }, DEFAULT_CYCLE_RULES));
  return subjectId;
}

async function close(kind: ReminderKind, subjectId: string): Promise<void> {
  const deadlines = program.app.get(Deadlines, { strict: false });
  await program.app.get(Transactions).run((tx) => deadlines.close(tx, kind, [subjectId], 'done'));
}

async function feedOf(client: ApiClient, body: object = {}): Promise<Made> {
  return client.post<Made>('/calendar-feeds', body);
}

/** As a calendar program: without a session, at the address it was given, here at the test's port. */
const fetchFeed = ({ url }: Made, headers: Record<string, string> = {}) =>
  fetch(url.replace(SITE, program.url), { headers });

async function eventsIn(feed: Made): Promise<readonly ReadEvent[]> {
  const response = await fetchFeed(feed);
  expect(response.status).toBe(200);
  return read(await response.text()).events;
}

const subjectsIn = async (feed: Made) => (await eventsIn(feed)).map(({ uid }) => uid.split('@')[0]);

describe('A calendar feed', () => {
  it('has an address with a token of 256 bits that is shown once, and of which only the SHA-256 is kept', async () => {
    const { id, url } = await feedOf(coordinator);
    const token = /^https:\/\/zi\.example\.go\.id\/calendar\/([\w-]{43})\.ics$/.exec(url)?.[1] ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [kept] = await world.query<{ token_hash: Buffer }>('SELECT token_hash FROM calendar_feed WHERE id = $1', [
      id,
    ]);
    expect(kept?.token_hash.toString('hex')).toBe(createHash('sha256').update(token).digest('hex'));
    const events = await world.query('SELECT * FROM audit_event WHERE subject_id = $1', [id]);
    expect(events).toMatchObject([{ action: 'create', after: { unitId: null } }]);
    const listed = await coordinator.get<object[]>('/calendar-feeds');
    expect(listed).toMatchObject([{ id, unitId: null, unit: null, lastFetchedAt: null }]);
    expect(JSON.stringify([events, listed])).not.toContain(token);
  });

  it('is a calendar that nobody else keeps, finds or is told of', async () => {
    await due('REEVALUATION');
    const response = await fetchFeed(await feedOf(coordinator));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=300',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    });
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('has what is due as whole days, and leads to where it is done', async () => {
    const award = await due('REEVALUATION');
    expect(await eventsIn(await feedOf(coordinator))).toEqual([
      {
        uid: `reevaluation-${award}@zi.example.go.id`,
        sequence: 0,
        summary: expect.stringMatching(/^Evaluasi ulang WBK - Balai unit-/),
        description: expect.stringContaining(`${SITE}/predikat/${award}`),
        url: `${SITE}/predikat/${award}`,
        status: 'CONFIRMED',
        start: inDays(30),
        end: inDays(31),
      },
    ]);
  });

  it('is in the language of its owner', async () => {
    await due('REEVALUATION');
    const feed = await feedOf(coordinator);
    const before = (await fetchFeed(feed)).headers.get('etag');
    await coordinator.put('/preferences/language', { language: 'en' });
    const after = await fetchFeed(feed, { 'if-none-match': before ?? '' });
    expect(read(await after.text()).events[0]?.summary).toMatch(/^Re-evaluation of the WBK - /);
  });

  it('keeps the id and counts up when the day changes, when it is done and when it is due again', async () => {
    const subjectId = await due('REEVALUATION');
    const feed = await feedOf(coordinator);
    const seen: ReadEvent[] = [];
    const look = async () => seen.push(...(await eventsIn(feed)));
    await look();
    await due('REEVALUATION', { subjectId, dueOn: inDays(40) });
    await look();
    await close('REEVALUATION', subjectId);
    await look();
    await due('REEVALUATION', { subjectId, dueOn: inDays(50) });
    await look();
    expect(new Set(seen.map(({ uid }) => uid)).size).toBe(1);
    expect(seen.map(({ sequence, status, start }) => [sequence, status, start])).toEqual([
      [0, 'CONFIRMED', inDays(30)],
      [2, 'CONFIRMED', inDays(40)],
      [3, 'CANCELLED', inDays(40)],
      [4, 'CONFIRMED', inDays(50)],
    ]);
  });

  it('keeps what is done for 60 days as cancelled, then drops it', async () => {
    const subjectId = await due('REEVALUATION');
    const feed = await feedOf(coordinator);
    await close('REEVALUATION', subjectId);
    pass(59);
    expect(await eventsIn(feed)).toMatchObject([{ status: 'CANCELLED' }]);
    pass(1);
    expect(await eventsIn(feed)).toEqual([]);
  });

  it('reaches from 400 days back to 1000 days ahead', async () => {
    const kept = [
      await due('REEVALUATION', { dueOn: inDays(-400) }),
      await due('REEVALUATION', { dueOn: inDays(1_000) }),
    ];
    await due('REEVALUATION', { dueOn: inDays(-401) });
    await due('REEVALUATION', { dueOn: inDays(1_001) });
    expect(await subjectsIn(await feedOf(coordinator))).toEqual(kept.map((id) => `reevaluation-${id}`));
  });

  it('names neither people nor evidence', async () => {
    const { id: accountId, email } = await world.person(['UNIT_MEMBER', place]);
    await due('EVIDENCE_EXPIRY', { facts: { title: 'Surat Keputusan Rahasia' } });
    await due('BOUNCING_ADDRESS', { facts: { accountId } });
    const text = await (await fetchFeed(await feedOf(coordinator))).text();
    expect(read(text).events).toHaveLength(2);
    const whole = text.replaceAll('\r\n ', '');
    for (const secret of ['Rahasia', accountId, email]) expect(whole).not.toContain(secret);
  });

  it('is the same bytes and not sent again until something changes', async () => {
    const subjectId = await due('REEVALUATION');
    const feed = await feedOf(coordinator);
    const first = await fetchFeed(feed);
    const [tag, text] = [first.headers.get('etag') ?? '', await first.text()];
    pass(1);
    const again = await fetchFeed(feed, { 'if-none-match': `W/${tag}` });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
    expect(await (await fetchFeed(feed)).text()).toBe(text);
    await due('REEVALUATION', { subjectId, dueOn: inDays(31) });
    const changed = await fetchFeed(feed, { 'if-none-match': tag });
    expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false]);
  });

  it('is another when a unit is exchanged for one with as much due, set at the same moment', async () => {
    const other = await world.unit();
    const { id, email } = await world.person();
    const ended = await world.appoint(id, 'UNIT_COORDINATOR', place);
    await due('REEVALUATION');
    const there = await due('REEVALUATION', {}, other);
    const feed = await feedOf(await world.signIn(email));
    const tag = (await fetchFeed(feed)).headers.get('etag') ?? '';
    await (await world.as('ADMINISTRATOR')).request('DELETE', `/appointments/${ended}`);
    await world.appoint(id, 'UNIT_COORDINATOR', other);
    const response = await fetchFeed(feed, { 'if-none-match': tag });
    expect(read(await response.text()).events.map(({ uid }) => uid)).toEqual([
      `reevaluation-${there}@zi.example.go.id`,
    ]);
  });

  it('notes when it was fetched, once an hour', async () => {
    const feed = await feedOf(coordinator);
    const noted = async () => (await coordinator.get<{ lastFetchedAt: string }[]>('/calendar-feeds'))[0]?.lastFetchedAt;
    const first = program.clock.now();
    await fetchFeed(feed);
    program.clock.moveTo(new Date(first.getTime() + 59 * 60_000));
    await fetchFeed(feed);
    expect(await noted()).toBe(first.toISOString());
    program.clock.moveTo(new Date(first.getTime() + 60 * 60_000));
    await fetchFeed(feed);
    expect(await noted()).toBe(program.clock.now().toISOString());
  });

  it('costs three statements when nothing has changed and five when it has, however much is due', async () => {
    const feed = await feedOf(coordinator);
    for (const many of [1, 20]) {
      for (let count = 0; count < many; count += 1) await due('REEVALUATION');
      const tag = (await fetchFeed(feed)).headers.get('etag') ?? '';
      expect(await statementsOf(program, () => fetchFeed(feed, { 'if-none-match': tag }))).toHaveLength(3);
      expect(await statementsOf(program, () => fetchFeed(feed))).toHaveLength(5);
    }
  });
});

describe("A person's feed", () => {
  it('has their own duties and nobody else’s', async () => {
    const elsewhere = await world.unit(place.institutionId);
    const award = await due('REEVALUATION');
    await due('REEVALUATION', {}, elsewhere);
    const head = await world.as('INSTITUTION_HEAD', place);
    const objection = await due('OBJECTION');
    expect(await subjectsIn(await feedOf(coordinator))).toEqual([`reevaluation-${award}`]);
    expect(await subjectsIn(await feedOf(head))).toEqual([`objection-${objection}`]);
    expect(await subjectsIn(await feedOf(await world.as('UNIT_MEMBER', place)))).toEqual([]);
    expect(await subjectsIn(await feedOf(await world.as('AUDITOR')))).toEqual([]);
  });

  it('has the windows of the stages that are theirs', async () => {
    const assessmentId = await world.assessmentIn('SELF_ASSESSMENT', place);
    const stages = ['SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'PROPOSAL', 'PANEL', 'DETERMINATION'] as const;
    const windows = new Map<string, string>();
    for (const stage of stages) {
      const facts = { stage, year: 2026 };
      windows.set(`stage_window-${await due('STAGE_WINDOW', { assessmentId, facts })}`, stage);
    }
    const seen = async (client: ApiClient) =>
      (await subjectsIn(await feedOf(client))).flatMap((subject) => windows.get(subject ?? '') ?? []).sort();
    await world.as('INSTITUTION_HEAD', place);
    const [tpi, tpn, secretariat] = [
      await world.as('TPI_LEAD', place),
      await world.as('TPN_LEAD'),
      await world.as('NATIONAL_SECRETARIAT'),
    ];
    expect(await seen(coordinator)).toEqual(['SELF_ASSESSMENT']);
    expect(await seen(tpi)).toEqual(['INTERNAL_EVALUATION']);
    expect(await seen(await world.as('INSTITUTION_HEAD', place))).toEqual(['PROPOSAL']);
    expect(await seen(tpn)).toEqual(['PANEL']);
    expect(await seen(secretariat)).toEqual(['DETERMINATION']);
  });

  it('has what they evaluate, until they no longer do', async () => {
    const assessmentId = await world.assessmentIn('INTERNAL_EVALUATION', place);
    const facts = { stage: 'INTERNAL_EVALUATION', year: 2026 } as const;
    const window = await due('STAGE_WINDOW', { assessmentId, facts });
    const { id: accountId, email } = await world.person(['TPI_MEMBER', place]);
    const feed = await feedOf(await world.signIn(email));
    expect(await eventsIn(feed)).toEqual([]);
    await world.ownSheet(assessmentId, 'TPI', place, accountId);
    expect(await subjectsIn(feed)).toEqual([`stage_window-${window}`]);
    await world.query('UPDATE evaluator_assignment SET ended_at = now(), ended_by = $1 WHERE account_id = $1', [
      accountId,
    ]);
    expect(await eventsIn(feed)).toEqual([]);
  });

  it('has what falls to them because there is nobody else, as the reminders do', async () => {
    const orphan = await world.unit();
    const lead = await world.as('TPI_LEAD', orphan);
    const award = await due('REEVALUATION', {}, orphan);
    const feed = await feedOf(lead);
    const response = await fetchFeed(feed);
    expect(read(await response.text()).events).toMatchObject([{ uid: `reevaluation-${award}@zi.example.go.id` }]);
    await world.as('UNIT_COORDINATOR', orphan);
    const later = await fetchFeed(feed, { 'if-none-match': response.headers.get('etag') ?? '' });
    expect(read(await later.text()).events).toEqual([]);
  });

  it('has what was escalated to them, from the day on which they were told', async () => {
    const head = await world.as('UNIT_HEAD', place);
    const award = await due('REEVALUATION', { dueOn: inDays(-7) });
    const feed = await feedOf(head);
    expect(await eventsIn(feed)).toEqual([]);
    await world.query(
      `UPDATE reminder SET dispatched_at = now() WHERE escalation = 2 AND deadline_id = (SELECT id FROM deadline WHERE subject_id = $1)`,
      [award],
    );
    expect(await subjectsIn(feed)).toEqual([`reevaluation-${award}`]);
  });

  it('loses what was theirs by a role that has ended', async () => {
    const { id, email } = await world.person();
    const appointment = await world.appoint(id, 'UNIT_COORDINATOR', place);
    await due('REEVALUATION');
    const feed = await feedOf(await world.signIn(email));
    expect(await eventsIn(feed)).toHaveLength(1);
    await (await world.as('ADMINISTRATOR')).request('DELETE', `/appointments/${appointment}`);
    expect(await eventsIn(feed)).toEqual([]);
  });
});

describe("A unit's feed", () => {
  const ofUnit = (client: ApiClient) => feedOf(client, { unitId: place.unitId });

  it('has everything that is due at the unit, whosever duty it is, and nothing of another', async () => {
    const [award, objection] = [await due('REEVALUATION'), await due('OBJECTION', { dueOn: inDays(31) })];
    await due('REEVALUATION', {}, await world.unit(place.institutionId));
    const feed = await ofUnit(await world.as('UNIT_MEMBER', place));
    expect(await subjectsIn(feed)).toEqual([`reevaluation-${award}`, `objection-${objection}`]);
    const { calendar } = read(await (await fetchFeed(feed)).text());
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toMatch(/^Zona Integritas - Balai unit-/);
    expect(calendar.getFirstPropertyValue('source')).toBe(feed.url);
  });

  it('is for the people of the unit and the TPI lead of its institution', async () => {
    for (const role of ['UNIT_HEAD', 'UNIT_COORDINATOR', 'UNIT_MEMBER', 'TPI_LEAD'] as const) {
      expect((await fetchFeed(await ofUnit(await world.as(role, place)))).status).toBe(200);
    }
    const strangers = [
      await world.as('TPI_MEMBER', place),
      await world.as('INSTITUTION_HEAD', place),
      await world.as('TPI_LEAD', await world.unit()),
      await world.as('UNIT_COORDINATOR', await world.unit(place.institutionId)),
      await world.as('ADMINISTRATOR'),
    ];
    for (const stranger of strangers) {
      expect(await refusalOf(ofUnit(stranger))).toMatchObject({ status: 403, type: '/problems/may-not-follow' });
    }
  });

  it('is of a unit that there is', async () => {
    const body = { unitId: crypto.randomUUID() };
    expect(await refusalOf(feedOf(coordinator, body))).toMatchObject({ type: '/problems/unit-not-found' });
    expect(await refusalOf(feedOf(coordinator, { unitId: 'x' }))).toMatchObject({ status: 422 });
  });

  it('is closed while its owner has no part in the unit', async () => {
    const { id, email } = await world.person();
    const appointment = await world.appoint(id, 'UNIT_MEMBER', place);
    const feed = await ofUnit(await world.signIn(email));
    await (await world.as('ADMINISTRATOR')).request('DELETE', `/appointments/${appointment}`);
    expect((await fetchFeed(feed)).status).toBe(404);
    await world.appoint(id, 'UNIT_HEAD', place);
    expect((await fetchFeed(feed)).status).toBe(200);
  });

  it('costs five statements when nothing has changed and six when it has', async () => {
    await due('REEVALUATION');
    const feed = await ofUnit(coordinator);
    const tag = (await fetchFeed(feed)).headers.get('etag') ?? '';
    expect(await statementsOf(program, () => fetchFeed(feed, { 'if-none-match': tag }))).toHaveLength(5);
    expect(await statementsOf(program, () => fetchFeed(feed))).toHaveLength(6);
  });
});

describe('Ending a feed', () => {
  it('takes its address away, and is recorded', async () => {
    const feed = await feedOf(coordinator);
    await coordinator.request('DELETE', `/calendar-feeds/${feed.id}`);
    expect((await fetchFeed(feed)).status).toBe(404);
    expect(await coordinator.get('/calendar-feeds')).toEqual([]);
    const events = await world.query('SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id', [feed.id]);
    expect(events).toEqual([{ action: 'create' }, { action: 'revoke' }]);
    expect(await refusalOf(coordinator.request('DELETE', `/calendar-feeds/${feed.id}`))).toMatchObject({
      type: '/problems/calendar-feed-not-found',
    });
  });

  it('is for its owner and an administrator; to others it is not there', async () => {
    const feed = await feedOf(coordinator);
    const member = await world.as('UNIT_MEMBER', place);
    expect(await refusalOf(member.request('DELETE', `/calendar-feeds/${feed.id}`))).toMatchObject({ status: 404 });
    expect(await member.get('/calendar-feeds')).toEqual([]);
    expect((await fetchFeed(feed)).status).toBe(200);
    await (await world.as('ADMINISTRATOR')).request('DELETE', `/calendar-feeds/${feed.id}`);
    expect((await fetchFeed(feed)).status).toBe(404);
  });

  it('looks to whoever has the address as if it had never been', async () => {
    const { id, email } = await world.person(['UNIT_MEMBER', place]);
    const client = await world.signIn(email);
    const [revoked, closed, left] = [
      await feedOf(coordinator),
      await feedOf(client),
      await feedOf(client, { unitId: place.unitId }),
    ];
    await coordinator.request('DELETE', `/calendar-feeds/${revoked.id}`);
    await world.query('UPDATE account SET closed_at = now(), closed_by = id WHERE id = $1', [id]);
    const urls = [
      revoked.url,
      closed.url,
      left.url,
      ...['A'.repeat(43), 'x', '%00', ''].map((token) => `${SITE}/calendar/${token}.ics`),
    ];
    const answers = await Promise.all(
      urls.map(async (url) => {
        const response = await fetchFeed({ id: '', url });
        const { instance: _, ...problem } = (await response.json()) as Record<string, unknown>;
        const { status, headers } = response;
        return { status, type: headers.get('content-type'), referrer: headers.get('referrer-policy'), problem };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({
      status: 404,
      referrer: 'no-referrer',
      problem: { type: '/problems/calendar-not-open' },
    });
  });

  it('makes room: a person has ten at most, also when asking for several at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 12 }, () => feedOf(coordinator)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await refusalOf(feedOf(coordinator))).toMatchObject({
      status: 409,
      type: '/problems/too-many-calendar-feeds',
      most: 10,
    });
    const [one] = await coordinator.get<Made[]>('/calendar-feeds');
    await coordinator.request('DELETE', `/calendar-feeds/${one?.id}`);
    await feedOf(coordinator);
  });
});
