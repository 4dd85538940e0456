import type { Role } from '../src/access/role.js';
import type { ApiClient } from '../src/demo/api-client.js';
import { startApp, type TestApp } from './support/app.js';
import { bestSheet, FIRST, type Place, type TestSheet, World } from './support/factories.js';
import { statementsOf } from './support/statements.js';

/**
 * What the database is asked for by the requests that come most often. The numbers are exact, so that a statement more is
 * seen; what each list costs for many comments, findings, follow-ups and incidents is tested with them.
 */
let program: TestApp;
let world: World;
let here: Place;
let id: string;
let sheet: string;

const FIRST_ITEM = 'A.I.1.i.a';

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  id = await world.assessmentIn('SELF_ASSESSMENT', here);
  sheet = `/sheets/${await world.sheetOf(id, 'UNIT')}`;
});

/** How many statements a request takes of somebody whose session is known: an appointment lets the program forget them all. */
async function count(client: ApiClient, work: () => Promise<unknown>): Promise<number> {
  await client.get('/session');
  return (await statementsOf(program, work)).length;
}

/** The same for a path that somebody has read before. */
async function read(role: Role, path: string): Promise<number> {
  const client = await world.as(role, here);
  await client.get(path);
  return count(client, () => client.get(path));
}

function many(sheetOf: TestSheet, version: number | null): object {
  return { answers: [...sheetOf].map(([item, given]) => ({ item, ...given, version })) };
}

describe('Saving', () => {
  it('one answer is two statements, of somebody who is known: what there is, and the change of it; the next is one', async () => {
    const client = await world.as('UNIT_COORDINATOR', here);
    const path = `${sheet}/answers/${FIRST_ITEM}`;
    await client.get(sheet);
    expect(await count(client, () => client.put(path, { value: 'Ya' }, FIRST))).toBe(2);
    expect(await count(client, () => client.put(path, { value: 'Tidak' }, { 'if-match': '"1"' }))).toBe(1);
  });

  it('one answer is three of somebody who is not: who they are comes first', async () => {
    const client = await world.as('UNIT_COORDINATOR', here);
    await client.get(sheet);
    await world.person(['UNIT_MEMBER', here]);
    const put = () => client.put(`${sheet}/answers/${FIRST_ITEM}`, { value: 'Ya' }, FIRST);
    const [who, ...rest] = await statementsOf(program, put);
    expect(who).toMatch(/FROM session JOIN account/);
    expect(rest).toHaveLength(2);
  });

  it('a whole sheet is one transaction of four statements, as one answer of it is', async () => {
    const client = await world.as('UNIT_COORDINATOR', here);
    await client.get(sheet);
    const one = new Map([...bestSheet()].filter(([item]) => item === FIRST_ITEM));
    // START TRANSACTION, write, read back, lock the chain, record, COMMIT
    expect(await count(client, () => client.put(`${sheet}/answers`, many(one, null)))).toBe(6);
    const rest = new Map([...bestSheet()].filter(([item]) => item !== FIRST_ITEM));
    expect(await count(client, () => client.put(`${sheet}/answers`, many(rest, null)))).toBe(6);
    expect(await count(client, () => client.put(`${sheet}/answers`, many(bestSheet(), 1)))).toBe(6);
  });
});

/** What is read of one assessment, by the path after its id. */
const OF_ASSESSMENT = {
  '': 6,
  '/change-areas': 5,
  '/team': 6,
  '/evidence': 5,
  '/comments': 3,
  '/findings': 2,
  '/follow-ups': 2,
  '/proposal-documents': 2,
};

/** What is read of one sheet. */
const OF_SHEET = { '': 5, '/scorecard': 8 };

/** Lists of the whole nation, and who reads them. */
const LISTS = {
  '/assessments': ['AUDITOR', 1],
  '/awards': ['AUDITOR', 1],
  '/register': ['AUDITOR', 1],
  '/cycles': ['AUDITOR', 1],
  '/status': ['LEADERSHIP', 2],
  '/waiting': ['NATIONAL_SECRETARIAT', 1],
} as const;

describe('Reading', () => {
  /** Every path of a table with the statements it takes, as the table has them. */
  const taken = async (role: Role, root: string, table: Readonly<Record<string, number>>) => {
    const counted: Record<string, number> = {};
    for (const part of Object.keys(table)) counted[part] = await read(role, `${root}${part}`);
    return counted;
  };

  it('an assessment and a sheet take as many statements when full, with two pieces of evidence an item, as when empty', async () => {
    const client = await world.as('UNIT_COORDINATOR', here);
    const all = async () => {
      expect(await taken('UNIT_COORDINATOR', `/assessments/${id}`, OF_ASSESSMENT)).toEqual(OF_ASSESSMENT);
      expect(await taken('UNIT_COORDINATOR', sheet, OF_SHEET)).toEqual(OF_SHEET);
      expect(await taken('AUDITOR', sheet, OF_SHEET)).toEqual(OF_SHEET);
    };
    await all();
    await client.put(`${sheet}/answers`, many(bestSheet({}, 'lihat bukti'), null));
    const items = [...bestSheet().keys()];
    for (const title of ['SK', 'Notulen']) await world.attach(here, id, await world.evidence(here, title), items);
    const member = await world.idOf('UNIT_MEMBER', here);
    const areas = `/units/${here.unitId}/change-areas`;
    for (const no of [1, 2, 3, 4, 5, 6]) await client.put(`${areas}/${no}/members/${member}`, {});
    expect(await client.get(`/assessments/${id}/evidence`)).toHaveLength(2 * items.length);
    await all();
  });

  it('an assessment takes as many at its end as at its beginning', async () => {
    const concluded = await world.assessmentIn('DETERMINATION', here, { cycleId: await world.openCycle() });
    await world.determine(concluded);
    expect(await read('AUDITOR', `/assessments/${concluded}`)).toBe(OF_ASSESSMENT['']);
  });

  it('lists of the nation take as many for many units as for few', async () => {
    const lengths = async () => {
      const lengths: number[] = [];
      for (const [path, [role]] of Object.entries(LISTS))
        lengths.push(JSON.stringify(await (await world.as(role)).get(path)).length);
      return lengths;
    };
    const counts = async () => {
      const counted: Record<string, unknown> = {};
      for (const [path, [role]] of Object.entries(LISTS)) {
        const national = await world.as(role);
        counted[path] = [role, await count(national, () => national.get(path))];
      }
      return counted;
    };
    // What was asked for already is not read again.
    expect(await counts()).toEqual(LISTS);
    const few = await lengths();
    for (const unit of [await world.unit(), await world.unit()]) {
      const cycleId = await world.openCycle();
      await world.determine(await world.assessmentIn('DETERMINATION', unit, { cycleId }));
      await world.assessmentIn('ADMIN_SCREENING', await world.unit());
    }
    expect(await counts()).toEqual(LISTS);
    for (const [index, length] of (await lengths()).entries()) expect(length).toBeGreaterThan(few[index] ?? length);
  });
});
