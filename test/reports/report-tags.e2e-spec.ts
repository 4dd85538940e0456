import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

const REPORTS = [
  '/status',
  '/reports/award-summary',
  '/reports/awards',
  '/reports/awards.csv',
  '/reports/funnel',
  '/reports/funnel/assessments',
  '/reports/heat-map/units',
  '/reports/heat-map/institutions',
  '/reports/differences/institutions',
  '/reports/differences/units',
  '/reports/items',
  '/reports/risks',
  '/reports/calendar',
  '/reports/trends',
];
/** Those of one cycle alone. */
const OF_CYCLE = REPORTS.filter((path) => /funnel|heat|differences|items/.test(path));

let program: TestApp;
let world: World;
let here: Place;
let elsewhere: Place;
let evaluated: string;
let held: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  elsewhere = await world.unit();
  evaluated = await world.assessmentIn('INTERNAL_EVALUATION', here);
  held = await world.determine(await world.assessmentIn('DETERMINATION', elsewhere));
});
afterAll(() => program?.close());

interface Answered {
  readonly status: number;
  readonly tag: string | null;
  readonly keeping: string | null;
  readonly text: string;
}

/** As somebody's browser asks, that has what a tag stands for. */
async function ask(path: string, tag: string, place?: Place): Promise<Answered> {
  const { sessionCookie: cookie } = await world.as('LEADERSHIP', place);
  const answer = await fetch(`${program.url}/api/v1${path}`, { headers: { cookie, 'if-none-match': tag } });
  const { status, headers } = answer;
  return { status, tag: headers.get('etag'), keeping: headers.get('cache-control'), text: await answer.text() };
}
const tagOf = async (path: string, place?: Place) => (await ask(path, '"none"', place)).tag ?? '';

/** The reports that are others after something is done. */
async function changedBy(work: () => Promise<unknown>, place?: Place): Promise<readonly string[]> {
  const before = new Map<string, string>();
  for (const path of REPORTS) before.set(path, await tagOf(path, place));
  await work();
  const changed: string[] = [];
  for (const [path, tag] of before) if ((await ask(path, tag, place)).status !== 304) changed.push(path);
  return changed;
}

describe('A report that is as it was', () => {
  it.each(REPORTS)('%s is answered by 304 and one statement, for the browser of the asker alone', async (path) => {
    const { tag, text, ...first } = await ask(path, '"none"');
    expect(first).toEqual({ status: 200, keeping: 'private, no-cache' });
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(text.length).toBeGreaterThan(1);
    let second: Answered | undefined;
    expect(await statementsOf(program, async () => (second = await ask(path, tag ?? '')))).toHaveLength(1);
    expect(second).toEqual({ status: 304, tag, keeping: 'private, no-cache', text: '' });
  });

  it('is not said to be so to somebody who sees other institutions', async () => {
    for (const path of REPORTS) expect((await ask(path, await tagOf(path), here)).status).toBe(200);
  });

  it('is refused as ever when it is asked for in a wrong way, without a tag', async () => {
    for (const query of ['cycleId=x', 'institutionId=x', 'kind=x']) {
      const { text: _text, ...refused } = await ask(`/reports/funnel?${query}`, '"none"');
      expect(refused).toEqual({ status: 422, tag: null, keeping: 'no-store' });
    }
  });
});

describe('A report that somebody else has asked for', () => {
  it.each(REPORTS.filter((path) => !path.endsWith('.csv')))('%s is not read again', async (path) => {
    const { status, text } = await ask(path, '"none"');
    let second: Answered | undefined;
    const asked = async () => (second = await ask(path, '"none"'));
    expect(await statementsOf(program, asked)).toHaveLength(1);
    expect(second).toMatchObject({ status, text });
  });

  it('says where the next page is, as at first', async () => {
    const links = [];
    for (const _ of [1, 2]) {
      const { sessionCookie: cookie } = await world.as('LEADERSHIP');
      const answer = await fetch(`${program.url}/api/v1/reports/funnel/assessments?limit=1`, { headers: { cookie } });
      links.push(answer.headers.get('link'));
    }
    expect(links[0]).toContain('after=');
    expect(links[1]).toBe(links[0]);
  });

  it('is read by one of many who ask at once', async () => {
    const path = '/reports/heat-map/units?search=balai';
    const many = () => Promise.all([1, 2, 3, 4].map(() => ask(path, '"none"')));
    let answers: Answered[] = [];
    // A process looks a cycle up once.
    await ask('/reports/heat-map/units?search=kantor', '"none"');
    expect(await statementsOf(program, async () => (answers = await many()))).toHaveLength(4 + 1);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('is still another one for somebody who sees other institutions', async () => {
    const nation = await ask('/reports/funnel', '"none"');
    expect((await ask('/reports/funnel', '"none"', here)).text).not.toBe(nation.text);
  });
});

describe('A report is another one', () => {
  it('after a move, unless it is of awards alone', async () => {
    const move = () => world.complete(evaluated, 'TPI', here);
    expect(await changedBy(move)).toEqual(REPORTS.filter((path) => path !== '/reports/award-summary'));
  });

  it('after a new award and after a decision, in all', async () => {
    const award = await world.assessmentIn('DETERMINATION', here, { cycleId: await world.openCycle() });
    expect(await changedBy(() => world.determine(award))).toEqual(REPORTS);
  });

  it('after an incident, unless it is of a cycle or of awards alone', async () => {
    const expected = REPORTS.filter((path) => !OF_CYCLE.includes(path) && path !== '/reports/award-summary');
    const incident = { kind: 'CASE', description: 'perkara nomor 12', happenedOn: '2026-03-01' };
    const record = async () => (await world.as('TPI_LEAD', elsewhere)).post(`/awards/${held}/incidents`, incident);
    expect(await changedBy(record)).toEqual(expected);
  });

  it('after somebody has given an institution or a unit another name, in all', async () => {
    const administrator = await world.as('ADMINISTRATOR');
    const rename = () =>
      administrator.put(`/units/${here.unitId}`, { code: 'baru', name: 'Balai Baru', parentId: null });
    expect(await changedBy(rename)).toEqual(REPORTS);
  });

  it('on another day, in all', async () => {
    const tags = await Promise.all(REPORTS.map((path) => tagOf(path)));
    program.clock.moveTo(new Date('2026-03-03T02:00:00Z'));
    const statuses = [];
    for (const [index, path] of REPORTS.entries()) statuses.push((await ask(path, tags[index] ?? '')).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe('A report stays as it is', () => {
  it('while somebody only answers', async () => {
    const place = await world.unit();
    const id = await world.assessmentIn('SELF_ASSESSMENT', place);
    const sheet = await world.sheetOf(id, 'UNIT');
    const coordinator = await world.as('UNIT_COORDINATOR', place);
    const save = () => coordinator.put(`/sheets/${sheet}/answers/A.I.1.i.a`, { value: 'Ya' }, { 'if-none-match': '*' });
    expect(await changedBy(save)).toEqual([]);
  });

  it('at one institution, while something moves at another', async () => {
    const place = await world.unit();
    const id = await world.assessmentIn('SELF_ASSESSMENT', place);
    expect(await changedBy(() => world.complete(id, 'UNIT', place), elsewhere)).toEqual([]);
  });

  it('of one cycle, while something moves in another', async () => {
    const other = await world.openCycle();
    const asked = OF_CYCLE.map((path) => `${path}?cycleId=${world.cycleId}`);
    const before = await Promise.all(asked.map((path) => tagOf(path)));
    await world.assessmentIn('INTERNAL_EVALUATION', await world.unit(), { cycleId: other });
    expect(await Promise.all(asked.map((path) => tagOf(path)))).toEqual(before);
  });
});
