import type { Role } from '../../src/access/role.js';
import type { Stage } from '../../src/domain/lifecycle.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Asked, FIRST, type Place, refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';
import { LKE } from '../support/worksheets.js';

interface Entry {
  readonly kind: string;
  readonly assessmentId: string | null;
  readonly unitName: string;
  readonly year: number;
  readonly reason: string | null;
  readonly until: string | null;
  readonly count: number | null;
  readonly link: string;
}
interface Group {
  readonly kind: string;
  readonly count: number;
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

let program: TestApp;
let world: World;
let here: Place;
let id: string;
let cycleId: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

const TODAY = new Date('2026-03-02T02:00:00Z');
const ITEMS = LKE.items.size;
const itemsOf = (areaNo: number) => [...LKE.areaNoOf.values()].filter((no) => no === areaNo).length;

beforeEach(async () => {
  here = await world.unit();
  cycleId = await world.openCycle();
});
afterEach(() => program.clock.moveTo(TODAY));

/** What waits for somebody about the unit at hand: national roles also have other tests' units before them. */
async function waiting(role: Role): Promise<readonly Entry[]> {
  const groups = await (await world.as(role, here)).get<Group[]>('/waiting');
  return groups.flatMap(({ entries }) => entries).filter(({ assessmentId }) => assessmentId === id);
}
const kinds = async (role: Role) => (await waiting(role)).map(({ kind }) => kind);

const EVERYBODY: readonly Role[] = [
  'UNIT_COORDINATOR',
  'UNIT_MEMBER',
  'UNIT_HEAD',
  'TPI_MEMBER',
  'TPI_LEAD',
  'INSTITUTION_HEAD',
  'TPN_EVALUATOR',
  'TPN_LEAD',
  'NATIONAL_SECRETARIAT',
  'LEADERSHIP',
  'AUDITOR',
  'ADMINISTRATOR',
];

/** The kinds that wait for each role; roles for which nothing waits are left out. */
async function everyone(): Promise<Readonly<Record<string, readonly string[]>>> {
  const lists: [Role, string[]][] = [];
  for (const role of EVERYBODY) lists.push([role, await kinds(role)]);
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

async function begin(stage: Stage, asked: Partial<Asked> = {}): Promise<void> {
  id = await world.assessmentIn(stage, here, { cycleId, ...asked });
}

describe('What waits for whom', () => {
  it('follows a proposal from its unit to the Minister', async () => {
    await begin('SELF_ASSESSMENT');
    const member = await world.idOf('UNIT_MEMBER', here);
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    await coordinator.put(`/units/${here.unitId}/change-areas/2/members/${member}`, {});
    expect(await everyone()).toEqual({ UNIT_COORDINATOR: ['SELF_ASSESSMENT'], UNIT_MEMBER: ['AREA'] });
    expect(await waiting('UNIT_COORDINATOR')).toMatchObject([
      { count: ITEMS, until: '2099-12-31', reason: null, link: `/lembar-kerja/${id}` },
    ]);
    expect(await waiting('UNIT_MEMBER')).toMatchObject([{ count: itemsOf(2), link: `/lembar-kerja/${id}?area=2` }]);
    const sheet = await world.sheetOf(id, 'UNIT');
    await coordinator.put(`/sheets/${sheet}/answers/A.I.2.i.a`, { value: 'A' }, FIRST);
    expect(await waiting('UNIT_MEMBER')).toMatchObject([{ count: itemsOf(2) - 1 }]);
    await world.query('DELETE FROM answer WHERE sheet_id = $1', [sheet]);

    await world.complete(id, 'UNIT', here);
    expect(await everyone()).toEqual({ TPI_LEAD: ['ASSIGN'] });
    await world.ownSheet(id, 'TPI', here, await world.idOf('TPI_MEMBER', here));
    expect(await everyone()).toEqual({ TPI_MEMBER: ['FIRST_PASS'] });
    expect(await waiting('TPI_MEMBER')).toMatchObject([{ count: ITEMS }]);
    await world.score(id, 'TPI', here);
    expect(await everyone()).toEqual({ TPI_LEAD: ['FORWARD'] });
    await world.query("UPDATE answer SET value = NULL WHERE item_code = 'A.I.2.i.a' AND sheet_id = $1", [
      await world.sheetOf(id, 'TPI'),
    ]);
    expect(await waiting('TPI_LEAD')).toMatchObject([{ kind: 'SETTLE', count: 1 }]);

    const lead = await world.as('TPI_LEAD', here);
    const items = [
      { item: 'A.I.1.i.a', note: 'unggah SK' },
      { item: 'A.I.2.i.a', note: 'tanda tangan' },
    ];
    await lead.post(`/assessments/${id}/return`, { reason: 'lengkapi bukti', items });
    expect(await everyone()).toEqual({ UNIT_COORDINATOR: ['RETURNED'] });
    expect(await waiting('UNIT_COORDINATOR')).toMatchObject([{ reason: 'lengkapi bukti', count: 2 }]);
    await coordinator.post(`/assessments/${id}/submission`);
    expect(await kinds('TPI_MEMBER')).toEqual(['FIRST_PASS']);
    const own = await world.query<{ id: string }>(
      'SELECT id FROM sheet WHERE assessment_id = $1 AND author_id IS NOT NULL',
      [id],
    );
    await (await world.as('TPI_MEMBER', here)).post(`/sheets/${own[0]!.id}/submission`);
    await lead.post(`/assessments/${id}/forwarding`, {});

    expect(await everyone()).toEqual({ INSTITUTION_HEAD: ['PROPOSE'] });
    await world.propose(id, here, cycleId);
    expect(await everyone()).toEqual({ TPN_LEAD: ['SCREEN'], NATIONAL_SECRETARIAT: ['SCREEN'] });
    await world.screen(id);
    expect(await everyone()).toEqual({ TPN_LEAD: ['ASSIGN'] });
    await world.score(id, 'TPN', here);
    expect(await everyone()).toEqual({ TPN_LEAD: ['CONCLUDE'] });
    await (await world.as('TPN_LEAD')).post(`/assessments/${id}/conclusion`, {});
    expect(await everyone()).toEqual({ TPN_LEAD: ['FIELD'], TPN_EVALUATOR: ['FIELD'] });
    await world.verify(id);
    expect(await everyone()).toEqual({ TPN_LEAD: ['PANEL'] });
    await world.deliberate(id);
    expect(await everyone()).toEqual({ NATIONAL_SECRETARIAT: ['DETERMINE'] });
    await world.determine(id);
    expect(await everyone()).toEqual({});
  });

  it('is an objection while it is possible, then its decision, or its lapse', async () => {
    await begin('OBJECTION');
    expect(await everyone()).toEqual({ INSTITUTION_HEAD: ['OBJECT'] });
    await (await world.as('INSTITUTION_HEAD', here)).post(`/assessments/${id}/objection`, { text: 'dokumen lengkap' });
    expect(await everyone()).toEqual({ NATIONAL_SECRETARIAT: ['OBJECTION'] });
    here = await world.unit();
    await begin('OBJECTION');
    await world.setWindow(cycleId, 'OBJECTION', { opensOn: '2026-01-01', closesOn: '2026-03-01' });
    expect(await waiting('NATIONAL_SECRETARIAT')).toMatchObject([{ kind: 'LAPSE', until: null }]);
    expect(await everyone()).toEqual({ NATIONAL_SECRETARIAT: ['LAPSE'] });
  });

  it('is the determination of its own head where the institution determines', async () => {
    await begin('PROPOSAL');
    await world.makeEligible(here, cycleId, { institution: { determinesWbk: true } });
    const letter = { letterNumber: 'U-1', letterOn: '2026-03-02' };
    await (await world.as('INSTITUTION_HEAD', here)).post(`/assessments/${id}/proposal`, letter);
    expect(await everyone()).toEqual({ INSTITUTION_HEAD: ['DETERMINE'] });
  });

  it('is the re-evaluation that is due within 180 days, then the decision it waits for', async () => {
    await begin('DETERMINATION');
    const awardId = await world.determine(id);
    const due = async () =>
      (await (await world.as('UNIT_COORDINATOR', here)).get<Group[]>('/waiting')).filter(
        ({ kind }) => kind === 'REEVALUATION_DUE',
      );
    program.clock.moveTo(new Date('2027-09-03T02:00:00Z'));
    expect(await due()).toEqual([]);
    program.clock.moveTo(new Date('2027-09-04T02:00:00Z'));
    const entry = { assessmentId: null, until: '2028-03-02', year: 2028, link: `/predikat/${awardId}` };
    expect(await due()).toMatchObject([{ count: 1, entries: [entry] }]);
    program.clock.moveTo(new Date('2029-01-01T02:00:00Z'));
    expect(await due()).toHaveLength(1);
    cycleId = await world.openCycle();
    await begin('DETERMINATION', { kind: 'REEVALUATION' });
    expect(await due()).toEqual([]);
    expect(await everyone()).toEqual({ NATIONAL_SECRETARIAT: ['DECIDE'] });
  });

  it('is nothing once its window is closed', async () => {
    await begin('SELF_ASSESSMENT');
    await world.setWindow(cycleId, 'SELF_ASSESSMENT', { opensOn: '2026-01-01', closesOn: '2026-03-02' });
    expect(await waiting('UNIT_COORDINATOR')).toMatchObject([{ until: '2026-03-02' }]);
    program.clock.moveTo(new Date('2026-03-03T02:00:00Z'));
    expect(await everyone()).toEqual({});
  });

  it('is never for somebody who belongs to the unit, or has declared a conflict of interest with it', async () => {
    await begin('INTERNAL_EVALUATION');
    const both = await world.person(['TPI_LEAD', here], ['UNIT_HEAD', here]);
    const partial = await world.person(['TPI_LEAD', here]);
    await (
      await world.signIn(partial.email)
    ).post('/conflicts-of-interest', { unitId: here.unitId, reason: 'saudara' });
    for (const { email } of [both, partial]) {
      expect(await (await world.signIn(email)).get('/waiting')).toEqual([]);
    }
    expect(await kinds('TPI_LEAD')).toEqual(['ASSIGN']);
  });

  it('is what the unit has to do about a finding', async () => {
    await begin('INTERNAL_EVALUATION');
    await world.score(id, 'TPI', here);
    const finding = { item: 'A.I.1.i.a', finding: 'SK usang', recommendation: 'perbarui', dueOn: '2026-04-01' };
    const lead = await world.as('TPI_LEAD', here);
    await lead.post(`/assessments/${id}/findings`, finding);
    expect(await kinds('UNIT_COORDINATOR')).toEqual([]);
    await lead.post(`/assessments/${id}/forwarding`, {});
    expect(await waiting('UNIT_COORDINATOR')).toMatchObject([
      { kind: 'FOLLOW_UP', count: 1, until: '2026-04-01', link: `/asesmen/${id}/tindak-lanjut` },
    ]);
  });
});

describe('A mention', () => {
  const say = async (role: Role, body: object) =>
    (await world.as(role, here)).post(`/assessments/${id}/comments`, { item: 'A.I.1.i.a', text: 'tolong', ...body });

  it('waits until it is seen, item by item, for a reader of the room', async () => {
    await begin('SELF_ASSESSMENT');
    const member = await world.idOf('UNIT_MEMBER', here);
    const work = `/units/${here.unitId}/change-areas/1/members/${member}`;
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    await coordinator.put(work, {});
    for (const _ of [1, 2]) await say('UNIT_COORDINATOR', { room: 'UNIT', mentions: [member] });
    const mentions = async () => (await waiting('UNIT_MEMBER')).filter(({ kind }) => kind === 'MENTION');
    expect(await mentions()).toMatchObject([{ count: 2, until: null, link: `/asesmen/${id}?butir=A.I.1.i.a` }]);
    await coordinator.request('DELETE', work);
    expect(await mentions()).toEqual([]);
    await coordinator.put(work, {});
    await (await world.as('UNIT_MEMBER', here)).post(`/assessments/${id}/comments/seen`);
    expect(await mentions()).toEqual([]);
  });

  it("waits for an evaluator while the layer's pass is closed, and not while they score blind", async () => {
    await begin('INTERNAL_EVALUATION');
    await world.score(id, 'TPI', here);
    await say('TPI_LEAD', { room: 'TPI', mentions: [await world.idOf('TPI_MEMBER', here)] });
    expect(await kinds('TPI_MEMBER')).toEqual(['MENTION']);
    await (await world.as('TPI_LEAD', here)).post(`/assessments/${id}/return`, { reason: 'lengkapi' });
    expect(await kinds('TPI_MEMBER')).toEqual(['MENTION']);
    await (await world.as('UNIT_COORDINATOR', here)).post(`/assessments/${id}/submission`);
    expect(await kinds('TPI_MEMBER')).toEqual(['FIRST_PASS']);
  });
});

describe('The list', () => {
  it('has what was returned first, then what ends first, and takes one statement whoever asks', async () => {
    const [second, third] = [await world.unit(here.institutionId), await world.unit(here.institutionId)];
    const soon = await world.openCycle();
    await world.setWindow(soon, 'SELF_ASSESSMENT', { opensOn: '2026-01-01', closesOn: '2026-03-31' });
    const { email } = await world.person(...[here, second, third].map((place) => ['UNIT_COORDINATOR', place] as const));
    await world.assessmentIn('SELF_ASSESSMENT', here, { cycleId });
    await world.assessmentIn('SELF_ASSESSMENT', second, { cycleId: soon });
    id = await world.assessmentIn('INTERNAL_EVALUATION', third, { cycleId });
    await (await world.as('TPI_LEAD', third)).post(`/assessments/${id}/return`, { reason: 'lengkapi' });
    const client = await world.signIn(email);
    const groups = await client.get<Group[]>('/waiting');
    expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
      ['RETURNED', 1],
      ['SELF_ASSESSMENT', 2],
    ]);
    expect(groups[1]!.entries.map(({ until }) => until)).toEqual(['2026-03-31', '2099-12-31']);
    for (const role of EVERYBODY) {
      const asking = await world.as(role, here);
      await asking.get('/session');
      expect(await statementsOf(program, () => asking.get('/waiting'))).toHaveLength(1);
    }
  });

  it('goes on after what was listed of a kind, each once and in order, however much there is', async () => {
    const places = [here];
    while (places.length < 5) places.push(await world.unit(here.institutionId));
    for (const place of places) await world.assessmentIn('SELF_ASSESSMENT', place, { cycleId });
    const { email } = await world.person(...places.map((place) => ['UNIT_COORDINATOR', place] as const));
    const client = await world.signIn(email);
    const [whole] = await client.get<Group[]>('/waiting');
    expect(whole).toMatchObject({ kind: 'SELF_ASSESSMENT', count: 5, next: null });
    const [first] = await client.get<Group[]>('/waiting?limit=2');
    const walked = [...first!.entries];
    for (let next = first!.next; next !== null;) {
      const pages: Group[] = await client.get(`/waiting?kind=SELF_ASSESSMENT&limit=2&after=${next}`);
      expect(pages).toMatchObject([{ kind: 'SELF_ASSESSMENT', count: 5 }]);
      walked.push(...pages[0]!.entries);
      next = pages[0]!.next;
    }
    expect(walked).toEqual(whole!.entries);
    const refused = { status: 422, type: '/problems/cursor-refused' };
    for (const kind of ['', '&kind=MENTION'])
      expect(await refusalOf(client.get(`/waiting?after=${first!.next}${kind}`))).toMatchObject(refused);
  });

  it('goes on in every kind in which it is long', async () => {
    const other = await world.unit(here.institutionId);
    for (const place of [here, other]) {
      id = await world.assessmentIn('SELF_ASSESSMENT', place, { cycleId });
      await world.assessmentIn('PROPOSAL', place, { cycleId: await world.openCycle() });
    }
    const { email } = await world.person(
      ['UNIT_COORDINATOR', here],
      ['UNIT_COORDINATOR', other],
      ['INSTITUTION_HEAD', here],
    );
    const client = await world.signIn(email);
    const groups = await client.get<Group[]>('/waiting?limit=1');
    expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
      ['PROPOSE', 2],
      ['SELF_ASSESSMENT', 2],
    ]);
    for (const { kind, next, entries } of groups) {
      const [rest] = await client.get<Group[]>(`/waiting?kind=${kind}&after=${next}`);
      expect(rest).toMatchObject({ kind, next: null, count: 2, entries: [{ kind }] });
      expect(rest!.entries).not.toEqual(entries);
    }
  });
});
