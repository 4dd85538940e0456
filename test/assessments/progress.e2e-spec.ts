import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, FIRST, type Place, refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';
import { LKE } from '../support/worksheets.js';

interface Counts {
  readonly answered: number;
  readonly lacksNote: number;
  readonly lacksEvidence: number;
  readonly done: number;
  readonly items: number;
}
interface Area extends Counts {
  readonly no: number;
  readonly titleEn: string;
  readonly members: readonly { readonly accountId: string; readonly isLead: boolean }[];
}
interface Person extends Counts {
  readonly accountId: string;
  readonly roles: readonly string[];
  readonly areas: readonly number[];
  readonly leads: readonly number[];
  readonly answeredLast: number;
}

let program: TestApp;
let world: World;
let here: Place;
let member: string;
let id: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  member = await world.idOf('UNIT_MEMBER', here);
  id = await world.assessmentIn('SELF_ASSESSMENT', here);
});

const ITEM = 'A.I.1.i.a';
const coordinator = () => world.as('UNIT_COORDINATOR', here);
const areasSeenBy = async (role: 'UNIT_COORDINATOR' | 'TPI_LEAD') =>
  (await world.as(role, here)).get<Area[]>(`/assessments/${id}/change-areas`);
const team = async () => (await coordinator()).get<Person[]>(`/assessments/${id}/team`);
const work = (areaNo: number, more = '') => `/units/${here.unitId}/change-areas/${areaNo}/members/${member}${more}`;

async function save(body: object, headers: object = FIRST): Promise<void> {
  await (await coordinator()).put(`/sheets/${await world.sheetOf(id, 'UNIT')}/answers/${ITEM}`, body, { ...headers });
}

/** Attaches a link to an item, straight in the database. */
async function attach(itemCode: string): Promise<void> {
  const by = await world.idOf('UNIT_COORDINATOR', here);
  await world.query(
    `WITH made AS (
       INSERT INTO evidence (work_unit_id, kind, title, created_at, created_by) VALUES ($1, 'LINK', 'SK', $4, $5) RETURNING id
     ), version AS (
       INSERT INTO evidence_version (evidence_id, no, url, added_at, added_by)
       SELECT id, 1, 'https://unit.example/sk', $4, $5 FROM made
     )
     INSERT INTO evidence_use (assessment_id, item_code, evidence_id, attached_at, attached_by)
     SELECT $2, $3, id, $4, $5 FROM made`,
    [here.unitId, id, itemCode, program.clock.now(), by],
  );
}

describe('The progress of the six areas', () => {
  it('goes from an answer over its note to its evidence', async () => {
    const first = async () => (await areasSeenBy('UNIT_COORDINATOR'))[0];
    expect(await first()).toMatchObject({ titleEn: 'Change Management', answered: 0, lacksNote: 0, done: 0 });
    await save({ value: 'Ya' });
    expect(await first()).toMatchObject({ answered: 1, lacksNote: 1, lacksEvidence: 0, done: 0 });
    await save({ value: 'Ya', note: 'SK 12/2026' }, { 'if-match': '"1"' });
    expect(await first()).toMatchObject({ answered: 1, lacksNote: 0, lacksEvidence: 1, done: 0 });
    await attach(ITEM);
    expect(await first()).toMatchObject({ answered: 1, lacksNote: 0, lacksEvidence: 0, done: 1 });
    await save({ value: null, note: 'SK 12/2026' }, { 'if-match': '"2"' });
    expect(await first()).toMatchObject({ answered: 0, done: 0 });
  });

  it('asks for no evidence below: an item answered "Tidak" is done with its note', async () => {
    await save({ value: 'Tidak', note: 'belum dibentuk' });
    const areas = await areasSeenBy('UNIT_COORDINATOR');
    expect(areas.map(({ no, done }) => [no, done])).toEqual([
      [1, 1],
      [2, 0],
      [3, 0],
      [4, 0],
      [5, 0],
      [6, 0],
    ]);
    expect(areas.reduce((sum, { items }) => sum + items, 0)).toBe(LKE.areaNoOf.size);
  });

  it('says who works on them and leads them, to those who may know the team', async () => {
    await (await coordinator()).put(work(1), {});
    await (await coordinator()).put(work(1, '/lead'), {});
    expect((await areasSeenBy('UNIT_COORDINATOR'))[0]).toMatchObject({
      members: [{ accountId: member, isLead: true }],
    });
    expect((await areasSeenBy('TPI_LEAD'))[0]).toMatchObject({ members: [] });
    const stranger = await world.as('UNIT_COORDINATOR', await world.unit());
    expect(await refusalOf(stranger.get(`/assessments/${id}/change-areas`))).toMatchObject({ status: 404 });
  });
});

describe('The team', () => {
  it('is everyone with a role in the unit, with their areas and what they answered last', async () => {
    const idle = (await world.person(['UNIT_MEMBER', here])).id;
    for (const areaNo of [1, 2]) await (await coordinator()).put(work(areaNo), {});
    await (await coordinator()).put(work(2, '/lead'), {});
    const sheet = [...bestSheet({}, 'lihat bukti')].filter(([code]) => [1, 6].includes(LKE.areaNoOf.get(code) ?? 0));
    await world.answer(await coordinator(), await world.sheetOf(id, 'UNIT'), new Map(sheet), false);
    await (
      await world.as('UNIT_MEMBER', here)
    ).put(
      `/sheets/${await world.sheetOf(id, 'UNIT')}/answers/${ITEM}`,
      { value: 'Tidak', note: 'belum' },
      { 'if-match': '"1"' },
    );
    const people = new Map((await team()).map((person) => [person.accountId, person]));
    const inArea = (...nos: number[]) => [...LKE.areaNoOf.values()].filter((no) => nos.includes(no)).length;
    expect(people.get(member)).toMatchObject({
      roles: ['UNIT_MEMBER'],
      areas: [1, 2],
      leads: [2],
      items: inArea(1, 2),
      answered: inArea(1),
      lacksEvidence: inArea(1) - 1,
      done: 1,
      answeredLast: 1,
    });
    expect(people.get(await world.idOf('UNIT_COORDINATOR', here))).toMatchObject({
      areas: [],
      items: 0,
      answeredLast: inArea(1, 6) - 1,
    });
    expect(people.get(idle)).toMatchObject({ areas: [], leads: [], items: 0, answeredLast: 0 });
    expect(people.size).toBe(3);
  });

  it('is for its own people and auditors', async () => {
    const path = `/assessments/${id}/team`;
    for (const reader of [await world.as('UNIT_MEMBER', here), await world.as('AUDITOR')]) {
      expect((await reader.get<Person[]>(path)).length).toBeGreaterThan(0);
    }
    const stranger = await world.as('UNIT_HEAD', await world.unit(here.institutionId));
    expect(await refusalOf(stranger.get(path))).toMatchObject({ status: 404, type: '/problems/assessment-not-found' });
    expect(await refusalOf((await world.as('TPI_LEAD', here)).get(path))).toMatchObject({ status: 403 });
  });
});

describe('Both', () => {
  it('take as many statements for a full sheet and a large team as for neither', async () => {
    const client = await coordinator();
    const ask = async (what: string) => {
      // An appointment lets the program forget its sessions: the first request after one looks its own up again.
      await client.get('/session');
      return (await statementsOf(program, () => client.get(`/assessments/${id}/${what}`))).length;
    };
    const before = [await ask('change-areas'), await ask('team')];
    await world.answer(client, await world.sheetOf(id, 'UNIT'), bestSheet({}, 'lihat bukti'), false);
    for (const item of ['A.I.1.i.a', 'A.I.2.i.a']) await attach(item);
    for (const areaNo of [1, 2, 3, 4, 5, 6]) await client.put(work(areaNo), {});
    await world.person(['UNIT_MEMBER', here]);
    expect([await ask('change-areas'), await ask('team')]).toEqual(before);
    expect(Math.max(...before)).toBeLessThanOrEqual(6);
  });
});
