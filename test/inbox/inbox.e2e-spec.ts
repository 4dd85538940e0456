import { ROLES } from '../../src/access/role.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { addDays } from '../../src/domain/calendar-date.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { Reminding } from '../support/reminding.js';
import { statementsOf } from '../support/statements.js';

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly daysLeft: number | null;
  readonly createdAt: string;
  readonly readAt: string | null;
  readonly state: string;
  readonly endedBecause: string | null;
}

interface Page {
  readonly notices: readonly Notice[];
  readonly next: string | null;
}

const MONDAY = new Date('2026-03-02T02:00:00Z');
const NOBODYS = '00000000-0000-4000-8000-000000000000';

let program: TestApp;
let world: World;
let reminding: Reminding;
let here: Place;
let me: { id: string; email: string; client: ApiClient };

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  reminding = new Reminding(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  program.clock.moveTo(MONDAY);
  here = await world.unit();
  const { id, email } = await world.person(['UNIT_COORDINATOR', here]);
  me = { id, email, client: await world.signIn(email) };
});

const inbox = (query = '') => me.client.get<Page>(`/inbox${query}`);
const count = () => me.client.get<{ unread: number; byKind: object }>('/inbox/count');

/** So many re-evaluations of the unit become due, a minute apart, and are made out; answers their ids, the oldest first. */
async function remind(times: number): Promise<string[]> {
  const made: string[] = [];
  for (let time = 0; time < times; time += 1) {
    program.clock.moveTo(new Date(program.clock.now().getTime() + 60_000));
    made.push(await reminding.due(here));
    await reminding.sweep();
  }
  return made;
}

describe('The inbox', () => {
  it('of somebody who was never reminded is empty', async () => {
    expect(await inbox()).toEqual({ notices: [], next: null });
    expect(await count()).toEqual({ unread: 0, byKind: {} });
  });

  it('has what one is reminded of, in words, with what to do about it and where', async () => {
    const award = await reminding.due(here, { dueOn: addDays(program.clock.today(), 7) });
    await reminding.sweep();
    const { notices, next } = await inbox();
    expect(next).toBeNull();
    expect(notices).toEqual([
      {
        id: expect.any(String),
        kind: 'REEVALUATION',
        title: 'Evaluasi ulang WBK',
        due: '9 Maret 2026 (7 hari lagi)',
        action: 'Mulai atau lanjutkan penilaian mandiri untuk evaluasi ulang.',
        unitId: here.unitId,
        unitName: expect.stringContaining('Balai'),
        dueOn: '2026-03-09',
        daysLeft: 7,
        stepDays: 7,
        escalation: 0,
        isStatutory: false,
        link: `/predikat/${award}`,
        createdAt: '2026-03-02T02:00:00.000Z',
        readAt: null,
        state: 'OPEN',
        endedBecause: null,
      },
    ]);
  });

  it('counts the days from today, and below nought once it is overdue', async () => {
    await reminding.due(here);
    await reminding.sweep();
    program.clock.moveTo(new Date('2026-03-05T02:00:00Z'));
    const { notices } = await (await world.signIn(me.email)).get<Page>('/inbox');
    expect(notices[0]).toMatchObject({ daysLeft: -3, due: '2 Maret 2026 (lewat 3 hari)', state: 'OPEN' });
  });

  it('speaks the language one chose', async () => {
    await remind(1);
    await me.client.put('/preferences/language', { language: 'en' });
    expect((await inbox()).notices[0]).toMatchObject({
      title: 'Re-evaluation of the WBK',
      due: '2 March 2026 (due today)',
    });
  });

  it('shows the newest first, page by page, each notice once', async () => {
    await remind(5);
    const first = await inbox('?limit=2');
    const second = await inbox(`?limit=2&after=${first.next}`);
    const third = await inbox(`?limit=2&after=${second.next}`);
    const paged = [first, second, third].flatMap(({ notices }) => notices);
    expect(third.next).toBeNull();
    expect(paged).toEqual((await inbox()).notices);
    expect(paged).toHaveLength(5);
    const times = paged.map((notice) => notice.createdAt);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('says why what is done is done: closed, or set to another day', async () => {
    const [closed, moved, open] = await remind(3);
    await reminding.close('REEVALUATION', closed!);
    await reminding.due(here, { subjectId: moved!, dueOn: addDays(program.clock.today(), 400) });
    const { notices } = await inbox();
    expect(notices.map(({ state, endedBecause }) => [state, endedBecause])).toEqual([
      ['OPEN', null],
      ['DONE', 'rescheduled'],
      ['DONE', 'done'],
    ]);
    expect(notices.map((notice) => notice.daysLeft)).toEqual([0, null, null]);
    const { notices: left } = await inbox('?open=true');
    expect(left).toMatchObject([{ link: `/predikat/${open}` }]);
    expect(await count()).toEqual({ unread: 1, byKind: { REEVALUATION: 1 } });
  });

  it('has no tip that one took out of it, and counts none', async () => {
    await me.client.put('/preferences/kinds/EVIDENCE_EXPIRY', { mail: 'DIGEST', isInInbox: false });
    await reminding.due(here, {
      kind: 'EVIDENCE_EXPIRY',
      facts: { title: 'SK Tim' },
      dueOn: addDays(program.clock.today(), 7),
    });
    await remind(1);
    const made = await world.query<{ id: string }>(
      'SELECT id FROM notice WHERE recipient_id = $1 AND NOT is_in_inbox',
      [me.id],
    );
    expect(made).toHaveLength(1);
    expect((await inbox()).notices.map(({ kind }) => kind)).toEqual(['REEVALUATION']);
    expect(await count()).toEqual({ unread: 1, byKind: { REEVALUATION: 1 } });
    expect(await refusalOf(me.client.post(`/inbox/${made[0]!.id}/reading`))).toMatchObject({ status: 404 });
  });
});

describe('Reading', () => {
  it('one leaves the others unread, and the first time stands', async () => {
    await remind(2);
    const [newest] = (await inbox()).notices;
    await me.client.post(`/inbox/${newest!.id}/reading`);
    const readAt = program.clock.now().toISOString();
    program.clock.moveTo(new Date(program.clock.now().getTime() + 60_000));
    const again = await world.signIn(me.email);
    await again.post(`/inbox/${newest!.id}/reading`);
    const { notices } = await again.get<Page>('/inbox');
    expect(notices.map((one) => one.readAt)).toEqual([readAt, null]);
    expect(await again.get('/inbox/count')).toEqual({ unread: 1, byKind: { REEVALUATION: 1 } });
    expect((await again.get<Page>('/inbox?unread=true')).notices.map(({ id }) => id)).toEqual([notices[1]!.id]);
  });

  it('all leaves nothing unread', async () => {
    await remind(3);
    await me.client.post('/inbox/reading');
    expect(await count()).toEqual({ unread: 0, byKind: {} });
    expect((await inbox('?unread=true')).notices).toEqual([]);
    expect((await inbox()).notices).toHaveLength(3);
  });

  it('up to the newest one seen leaves what came in since unread', async () => {
    await remind(2);
    const [seen] = (await inbox()).notices;
    await remind(1);
    await me.client.post('/inbox/reading', { upTo: seen!.id });
    const { notices } = await inbox('?unread=true');
    expect(notices).toHaveLength(1);
    expect(notices[0]!.id).not.toBe(seen!.id);
  });

  it("never touches somebody else's", async () => {
    const { id, email } = await world.person(['UNIT_COORDINATOR', here]);
    await remind(1);
    const [own] = (await inbox()).notices;
    const other = await world.signIn(email);
    const [theirs] = (await other.get<Page>('/inbox')).notices;
    expect(theirs!.id).not.toBe(own!.id);
    for (const asked of [theirs!.id, NOBODYS])
      expect(await refusalOf(me.client.post(`/inbox/${asked}/reading`))).toMatchObject({
        status: 404,
        type: '/problems/notice-not-found',
      });
    await me.client.post('/inbox/reading');
    expect(await other.get('/inbox/count')).toMatchObject({ unread: 1 });
    expect(
      await world.query('SELECT FROM notice_reading JOIN notice ON notice.id = notice_id WHERE recipient_id = $1', [
        id,
      ]),
    ).toEqual([]);
  });
});

describe('Who asks the inbox', () => {
  it.each(ROLES)('may be a %s', async (role) => {
    const client = await world.as(role, here);
    expect(await client.get('/inbox/count')).toMatchObject({ unread: expect.any(Number) });
    expect(await client.get('/inbox')).toMatchObject({ notices: expect.any(Array) });
  });

  it('must have signed in', async () => {
    for (const path of ['/inbox', '/inbox/count', '/inbox/digest-preview'])
      expect((await fetch(`${program.url}/api/v1${path}`)).status).toBe(401);
  });

  it.each([
    ['limit=0', '/limit'],
    ['limit=201', '/limit'],
    ['unread=yes', '/unread'],
    ['open=1', '/open'],
    ['after=x', '/after'],
  ])('is told what is wrong with %s', async (query, pointer) => {
    expect(await refusalOf(inbox(`?${query}`))).toMatchObject({ status: 422, errors: [{ pointer }] });
  });

  it("cannot read up to somebody else's notice, and sees none of theirs after their place", async () => {
    const { email } = await world.person(['UNIT_COORDINATOR', here]);
    await remind(1);
    await remind(1);
    const { notices, next } = await (await world.signIn(email)).get<Page>('/inbox?limit=1');
    const [theirs] = notices;
    const own = (await inbox()).notices.map(({ id }) => id);
    expect(own).toEqual(expect.arrayContaining((await inbox(`?after=${next}`)).notices.map(({ id }) => id)));
    const wrong = { status: 422, type: '/problems/inbox-refused' };
    const reading = me.client.post('/inbox/reading', { upTo: theirs!.id });
    expect(await refusalOf(reading)).toMatchObject({ ...wrong, errors: [{ pointer: '/upTo' }] });
    expect(await count()).toMatchObject({ unread: 2 });
  });
});

describe('However many notices there are', () => {
  const statements = async (work: () => Promise<unknown>) => {
    await me.client.get('/session');
    return (await statementsOf(program, work)).length;
  };

  it('a badge is one statement, a page two, the next page as well, and reading all as many as reading one', async () => {
    for (const more of [2, 30]) {
      await remind(more);
      expect(await statements(count)).toBe(1);
      expect(await statements(inbox)).toBe(2);
      const { notices, next } = await inbox('?limit=1');
      const [newest] = notices;
      expect(await statements(() => inbox(`?after=${next}`))).toBe(2);
      // START TRANSACTION, whose it is, write, COMMIT
      expect(await statements(() => me.client.post(`/inbox/${newest!.id}/reading`))).toBe(4);
      expect(await statements(() => me.client.post('/inbox/reading', { upTo: newest!.id }))).toBe(4);
    }
  });
});
