import type { Role } from '../../src/access/role.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';

/** Lists that are no reports, with who asks; what tells of people and their mail is kept by no browser. */
const LISTS: readonly (readonly [path: string, role: Role, keeping: string])[] = [
  ['/awards?limit=1', 'NATIONAL_SECRETARIAT', 'private, no-cache'],
  ['/assessments?limit=1', 'NATIONAL_SECRETARIAT', 'private, no-cache'],
  ['/register?limit=1', 'NATIONAL_SECRETARIAT', 'private, no-cache'],
  ['/institutions?limit=1', 'ADMINISTRATOR', 'private, no-cache'],
  ['/unit-directory?limit=1', 'ADMINISTRATOR', 'private, no-cache'],
  ['/accounts?limit=1', 'ADMINISTRATOR', 'no-store'],
  ['/inbox?limit=1', 'NATIONAL_SECRETARIAT', 'no-store'],
];

let program: TestApp;
let world: World;
let here: Place;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  for (const place of [here, await world.unit()])
    await world.determine(await world.assessmentIn('DETERMINATION', place));
  for (const [, role] of LISTS) await world.as(role);
});
afterAll(() => program?.close());

async function ask(path: string, role: Role, tag?: string, place?: Place) {
  const { sessionCookie: cookie } = await world.as(role, place);
  const headers = { cookie, ...(tag === undefined ? {} : { 'if-none-match': tag }) };
  const answer = await fetch(`${program.url}/api/v1${path}`, { headers });
  const of = (name: string) => answer.headers.get(name);
  return {
    status: answer.status,
    tag: of('etag'),
    keeping: of('cache-control'),
    link: of('link'),
    text: await answer.text(),
  };
}

describe.each(LISTS)('A page of %s', (path, role, keeping) => {
  it('is not sent again to whoever has it as it is', async () => {
    const first = await ask(path, role);
    expect(first).toMatchObject({ status: 200, tag: expect.stringMatching(/^W\/"[\w-]{22}"$/), keeping });
    const { tag, link } = first;
    expect(await ask(path, role, tag ?? '')).toEqual({ status: 304, tag, keeping, link, text: '' });
    expect(await ask(path, role, '"another", W/"one"')).toEqual(first);
  });

  it('has no tag where it is refused', async () => {
    const refused = await ask(`${path}&after=nowhere`, role, '*');
    expect(refused).toMatchObject({ status: 422, tag: null, keeping: 'no-store' });
  });
});

test('a page that has changed, or of which only what follows has, is sent', async () => {
  const [list, whole] = ['/unit-directory?limit=2', 'ADMINISTRATOR'] as const;
  const { tag, link } = await ask(list, whole);
  expect(link).toBeNull();
  await (await world.as('ADMINISTRATOR')).post('/units', { institutionId: here.institutionId, code: 'Z', name: 'Zz' });
  const longer = await ask('/institutions?limit=2', whole);
  expect(longer.link).toBeNull();
  expect(await ask(list, whole, tag ?? '')).toMatchObject({ status: 200, link: expect.any(String) });
  await world.institution();
  const now = await ask('/institutions?limit=2', whole, longer.tag ?? '');
  expect(now).toMatchObject({ status: 200, link: expect.any(String) });
});

test('what one person has is nothing to another who sees something else', async () => {
  const nation = await ask('/assessments?limit=10', 'NATIONAL_SECRETARIAT');
  const lead = await ask('/assessments?limit=10', 'TPI_LEAD', nation.tag ?? '', here);
  expect(lead.status).toBe(200);
  expect(JSON.parse(lead.text)).toHaveLength(1);
});
