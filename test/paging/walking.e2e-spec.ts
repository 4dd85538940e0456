import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { putInstitution, putSmallNation, putUnit } from '../support/nation.js';

type Row = Readonly<Record<string, unknown>>;
interface Page {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly link: string | null;
}

/** Every list for leadership, with what tells its rows apart. */
const LISTS = [
  ['/reports/awards?sort=unit', 'awardId'],
  ['/reports/awards?sort=score&order=desc', 'awardId'],
  ['/reports/awards?sort=score', 'awardId'],
  ['/reports/awards?sort=dueOn&order=desc', 'awardId'],
  ['/reports/funnel/assessments?step=OPENED', 'assessmentId'],
  ['/reports/calendar?kind=REEVALUATION', 'awardId'],
  ['/reports/heat-map/units?sort=total&order=desc', 'assessmentId'],
  ['/reports/heat-map/units?sort=name', 'assessmentId'],
  ['/reports/heat-map/institutions?sort=area3', 'institutionId'],
  ['/reports/risks?reason=NEAR_GATE', 'awardId'],
  ['/reports/differences/units?by=area3', 'assessmentId'],
] as const;

let program: TestApp;
let world: World;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  await putSmallNation(world);
});
afterAll(() => program?.close());

async function ask(path: string): Promise<Page> {
  const answer = await (await world.as('LEADERSHIP')).download(path);
  return { ...((await answer.json()) as Omit<Page, 'link'>), link: answer.headers.get('link') };
}

/** All pages from one on, by the links of their answers. */
async function walk(path: string, onPage: (no: number) => Promise<void> = async () => undefined): Promise<Row[]> {
  const found: Row[] = [];
  for (let [address, no]: [string | undefined, number] = [path, 1]; address !== undefined; no++) {
    const { rows, link } = await ask(address);
    found.push(...rows);
    address = /^<\/api\/v1(.+)>; rel="next"$/.exec(link ?? '')?.[1];
    await onPage(no);
  }
  return found;
}

describe.each(LISTS)('The pages of %s', (path, key) => {
  const keysOf = (rows: readonly Row[]) => rows.map((row) => row[key]);

  it('are together the list, in its order, whatever their size', async () => {
    const { rows, next, link } = await ask(`${path}&limit=200`);
    expect([next, link]).toEqual([null, null]);
    expect(new Set(keysOf(rows)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(key === 'institutionId' ? 3 : 12);
    for (const limit of [1, 5]) expect(keysOf(await walk(`${path}&limit=${limit}`))).toEqual(keysOf(rows));
  });

  it('have what was there all along once each, also when rows come and go in between', async () => {
    const before = keysOf((await ask(`${path}&limit=200`)).rows);
    // To an institution that is there they would not be added: a mean that changes is another place.
    const elsewhere = await putInstitution(world);
    let gone: unknown;
    const seen = keysOf(
      await walk(`${path}&limit=2`, async (no) => {
        if (no === 1)
          for (const [name, score] of [
            ['A', 0],
            ['Zz', 7],
          ] as const)
            await putUnit(world, elsewhere, name, score);
        if (no === 1 && key !== 'institutionId') gone = await removeLastOf(path, key);
      }),
    );
    expect(new Set(seen).size).toBe(seen.length);
    for (const each of before) if (each !== gone) expect(seen).toContain(each);
  });

  it('are refused after what is no place in them, naming the field', async () => {
    const { next } = await ask(`${path}&limit=1`);
    const other = path.startsWith('/reports/risks') ? '/reports/awards?limit=1' : '/reports/risks?limit=1';
    const foreign = (await ask(other)).next;
    const [name, ...place] = JSON.parse(Buffer.from(next ?? '', 'base64url').toString()) as [string, ...string[]];
    const longer = [name, ...place, 'y'];
    const changed = [
      ...[[name, '\0', ...place.slice(1)], longer, [name], {}, null].map((each) => JSON.stringify(each)),
      '"',
    ];
    const broken = [
      foreign,
      `${next}`.slice(0, -3),
      'x',
      ...changed.map((text) => Buffer.from(text).toString('base64url')),
    ];
    const leader = await world.as('LEADERSHIP');
    for (const cursor of broken) {
      expect(await refusalOf(leader.get(`${path}&after=${cursor}`))).toMatchObject({
        status: 422,
        type: expect.stringMatching(/cursor-refused$/),
        errors: [{ pointer: '/after', rule: 'cursorOfList' }],
      });
    }
  });
});

/** Takes away what a list has last, so that it goes while the pages before it are read. */
async function removeLastOf(path: string, key: string): Promise<unknown> {
  const last = (await ask(`${path}&limit=200`)).rows.at(-1)?.[key];
  const ofAward = key === 'awardId' ? 'id' : 'assessment_id';
  const [award] = await world.query<{ assessmentId: string }>(
    `DELETE FROM award WHERE ${ofAward} = $1 RETURNING assessment_id AS "assessmentId"`,
    [last],
  );
  for (const table of ['layer_difference', 'layer_score'])
    await world.query(`DELETE FROM ${table} WHERE assessment_id = $1`, [award?.assessmentId]);
  await world.query('DELETE FROM assessment WHERE id = $1', [award?.assessmentId]);
  return last;
}

it('keeps the filters in the link to the next page', async () => {
  const { link } = await ask('/reports/awards?standing=HELD&search=Balai&sort=unit&limit=2');
  expect(link).toMatch(
    /^<\/api\/v1\/reports\/awards\?standing=HELD&search=Balai&sort=unit&limit=2&after=[\w-]+>; rel="next"$/,
  );
});

it('goes on where the row before is gone', async () => {
  const first = await ask('/reports/awards?sort=unit&limit=2');
  const rest = (await ask('/reports/awards?sort=unit&limit=200')).rows.slice(2);
  await world.query('DELETE FROM award WHERE id = $1', [first.rows[1]?.['awardId']]);
  expect(
    (await ask(`/reports/awards?sort=unit&limit=200&after=${first.next}`)).rows.map((row) => row['awardId']),
  ).toEqual(rest.map((row) => row['awardId']));
});
