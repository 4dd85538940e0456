import type { Role } from '../../src/access/role.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { putInstitution, putSmallNation, putUnit } from '../support/nation.js';

type Row = Readonly<Record<string, unknown>>;
interface Page {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly link: string | null;
}

/** Lists, each with what tells its rows apart, what they are of, and who asks. */
const LISTS: readonly (readonly [path: string, key: string, of: keyof typeof COUNTS, role: Role])[] = [
  ['/reports/awards?sort=unit', 'awardId', 'award', 'LEADERSHIP'],
  ['/reports/awards?sort=score&order=desc', 'awardId', 'award', 'LEADERSHIP'],
  ['/reports/awards?sort=score', 'awardId', 'award', 'LEADERSHIP'],
  ['/reports/awards?sort=dueOn&order=desc', 'awardId', 'award', 'LEADERSHIP'],
  ['/reports/funnel/assessments?step=OPENED', 'assessmentId', 'assessment', 'LEADERSHIP'],
  ['/reports/calendar?kind=REEVALUATION', 'awardId', 'award', 'LEADERSHIP'],
  ['/reports/heat-map/units?sort=total&order=desc', 'assessmentId', 'assessment', 'LEADERSHIP'],
  ['/reports/heat-map/units?sort=name', 'assessmentId', 'assessment', 'LEADERSHIP'],
  ['/reports/heat-map/institutions?sort=area3', 'institutionId', 'institution', 'LEADERSHIP'],
  ['/reports/risks?reason=NEAR_GATE', 'awardId', 'award', 'LEADERSHIP'],
  ['/reports/differences/units?by=area3', 'assessmentId', 'assessment', 'LEADERSHIP'],
  ['/reports/differences/institutions?by=area3', 'institutionId', 'institution', 'LEADERSHIP'],
  ['/awards?', 'id', 'award', 'NATIONAL_SECRETARIAT'],
  ['/assessments?', 'id', 'assessment', 'NATIONAL_SECRETARIAT'],
  ['/register?search=Balai', 'awardId', 'award', 'LEADERSHIP'],
  ['/institutions?', 'id', 'institution', 'ADMINISTRATOR'],
  ['/unit-directory?search=Balai', 'id', 'unit', 'ADMINISTRATOR'],
  ['/accounts?', 'id', 'person', 'ADMINISTRATOR'],
  ['/bouncing-addresses?', 'accountId', 'person', 'ADMINISTRATOR'],
  ['/conflicts-of-interest?', 'id', 'unit', 'TPN_EVALUATOR'],
  ['/bulk-operations?', 'id', 'unit', 'TPN_LEAD'],
];
/** How many there are at least. */
const COUNTS = { award: 12, assessment: 12, unit: 12, institution: 3, person: 3 } as const;

let program: TestApp;
let world: World;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  await putSmallNation(world);
  for (const role of ['AUDITOR', 'NATIONAL_SECRETARIAT'] as const) await world.as(role);
  await putOwn();
});
afterAll(() => program?.close());

/** What somebody has of each unit, some of it of one moment; and everybody's mail comes back. */
async function putOwn(): Promise<void> {
  await world.query(
    `INSERT INTO bouncing_address (account_id, bounces, since, last_at, last_response)
     SELECT id, 2, now(), now(), '550' FROM account`,
    [],
  );
  await world.query(
    `INSERT INTO conflict_of_interest (account_id, work_unit_id, reason, declared_at, declared_by)
     SELECT $1, id, 'ipar', now() - (row_number() OVER (ORDER BY id) / 3) * interval '1 day', $1 FROM work_unit`,
    [await world.idOf('TPN_EVALUATOR')],
  );
  await world.query(
    `INSERT INTO bulk_operation (kind, asked, asked_by, asked_at, idempotency_key, content_sha256, total)
     SELECT 'RETURN', '{}', $1, now() - (row_number() OVER (ORDER BY id) / 3) * interval '1 day', id, repeat('0', 64), 1
     FROM work_unit`,
    [await world.idOf('TPN_LEAD')],
  );
}

const NEXT = /^<(\/api\/v1)([^>]+)>; rel="next"$/;

/** Of a list that is sent alone the link says what comes next. */
async function ask(path: string, role: Role = 'LEADERSHIP'): Promise<Page> {
  const answer = await (await world.as(role)).download(path);
  const link = answer.headers.get('link');
  const after = new URLSearchParams(NEXT.exec(link ?? '')?.[2]?.split('?')[1]).get('after');
  const body = (await answer.json()) as Row[] | (Page & { readonly units?: Row[]; readonly institutions?: Row[] });
  if (Array.isArray(body)) return { rows: body, next: after, link };
  expect(body.next).toBe(after);
  return { rows: body.units ?? body.institutions ?? body.rows, next: body.next, link };
}

/** All pages from one on, by the links of their answers. */
async function walk(
  path: string,
  role?: Role,
  onPage = async (_no: number): Promise<void> => undefined,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let [address, no]: [string | undefined, number] = [path, 1]; address !== undefined; no++) {
    const { rows, link } = await ask(address, role);
    found.push(...rows);
    address = NEXT.exec(link ?? '')?.[2];
    await onPage(no);
  }
  return found;
}

describe.each(LISTS)('The pages of %s', (path, key, of, role) => {
  const keysOf = (rows: readonly Row[]) => rows.map((row) => row[key]);

  it('are together the list, in its order, whatever their size', async () => {
    const { rows, next, link } = await ask(`${path}&limit=200`, role);
    expect([next, link]).toEqual([null, null]);
    expect(new Set(keysOf(rows)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(COUNTS[of]);
    for (const limit of [1, 5]) expect(keysOf(await walk(`${path}&limit=${limit}`, role))).toEqual(keysOf(rows));
  });

  it('have what was there all along once each, also when rows come and go in between', async () => {
    const before = keysOf((await ask(`${path}&limit=200`, role)).rows);
    // To an institution that is there they would not be added: a mean that changes is another place.
    const elsewhere = await putInstitution(world);
    let gone: unknown;
    const seen = keysOf(
      await walk(`${path}&limit=2`, role, async (no) => {
        if (no === 1)
          for (const [name, score] of [
            ['Balai A', 0],
            ['Balai Zz', 7],
          ] as const)
            await putUnit(world, elsewhere, name, score);
        if (no === 1 && (of === 'award' || of === 'assessment')) gone = await remove(of, before.at(-1));
      }),
    );
    expect(new Set(seen).size).toBe(seen.length);
    for (const each of before) if (each !== gone) expect(seen).toContain(each);
  });

  it('are refused after what is no place in them, naming the field', async () => {
    const { next } = await ask(`${path}&limit=1`, role);
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
    const client = await world.as(role);
    for (const cursor of broken) {
      expect(await refusalOf(client.get(`${path}&after=${cursor}`))).toMatchObject({
        status: 422,
        type: expect.stringMatching(/cursor-refused$/),
        errors: [{ pointer: '/after', rule: 'cursorOfList' }],
      });
    }
  });
});

/** Takes away what a list has last, so that it goes while the pages before it are read. */
async function remove(of: 'award' | 'assessment', id: unknown): Promise<unknown> {
  const [award] = await world.query<{ assessmentId: string }>(
    `DELETE FROM award WHERE ${of === 'award' ? 'id' : 'assessment_id'} = $1 RETURNING assessment_id AS "assessmentId"`,
    [id],
  );
  for (const table of ['layer_difference', 'layer_score'])
    await world.query(`DELETE FROM ${table} WHERE assessment_id = $1`, [award?.assessmentId]);
  await world.query('DELETE FROM assessment WHERE id = $1', [award?.assessmentId]);
  return id;
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
