import { parse } from 'csv-parse/sync';
import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';
import { putSmallNation } from '../support/nation.js';

/** Lists without a table of their own, and why. */
const WITHOUT_TABLE: Readonly<Record<string, string>> = {
  '/inbox': "what one is reminded of oneself; the letters are one's own",
  '/bulk-operations': 'what one had done oneself, which the page of each shows',
  '/bulk-operations/{id}/rows': 'as long as what was asked for, and the file of refusals says what to do',
  '/unit-imports/{id}/rows': 'the file itself is a table, and what is refused of it is one already',
  '/people-imports/{id}/rows': 'the same',
  '/assignment-imports/{id}/rows': 'the same',
  '/webhooks/{id}/deliveries': 'for putting a delivery right, one by one',
  '/institutions/{id}/portalrb/calls': 'what a machine asked, for putting its connection right',
  '/conflicts-of-interest': 'what one declared oneself',
  '/units/{id}/bouncing-addresses': 'a few people of one unit, who are in the table of all',
  '/units': 'all of them are in the table of the unit directory',
  '/waiting': 'what one person has to do next, which is another list as soon as any of it is done',
  '/register': 'everything public is data.csv of the open data',
};

type Operation = Readonly<{ parameters?: readonly { readonly name: string }[] }>;
type Paths = Readonly<Record<string, { readonly get?: Operation }>>;

let program: TestApp;
let world: World;
let paths: Paths;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  await putSmallNation(world);
  const document = (await (await fetch(`${program.url}/api/openapi.json`)).json()) as { paths: Paths };
  paths = document.paths;
});
afterAll(() => program?.close());

const PREFIX = '/api/v1';
const short = (path: string) => path.slice(PREFIX.length);

/** Lists that are read in pages, and reports. */
function lists(): string[] {
  return Object.entries(paths)
    .filter(([path, { get }]) => {
      const isPaged = get?.parameters?.some(({ name }) => name === 'after' || name === 'before') === true;
      return get !== undefined && !path.endsWith('.csv') && (isPaged || path.startsWith(`${PREFIX}/reports/`));
    })
    .map(([path]) => short(path));
}

test('Every list that is read in pages and every report is a table for spreadsheets too, or it is said why not', () => {
  const all = lists();
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((path) => paths[`${PREFIX}${path}.csv`] === undefined && !(path in WITHOUT_TABLE))).toEqual([]);
  const needless = Object.keys(WITHOUT_TABLE).filter(
    (path) => !all.includes(path) || paths[`${PREFIX}${path}.csv`] !== undefined,
  );
  expect(needless).toEqual([]);
});

test('A table has all rows of its list, however many pages that are, with the filters of the list', async () => {
  const administrator = await world.as('ADMINISTRATOR');
  const rows = async (path: string) => {
    const text = await (await administrator.download(path)).text();
    return parse<Readonly<Record<string, string>>>(text, { bom: true, columns: true, delimiter: ',' });
  };
  const [counted] = await world.query<{ units: number; people: number; institutions: number; awards: number }>(
    `SELECT (SELECT count(*) FROM work_unit)::int AS units, (SELECT count(*) FROM account)::int AS people,
       (SELECT count(*) FROM institution)::int AS institutions, (SELECT count(*) FROM award)::int AS awards`,
    [],
  );
  expect((await rows('/unit-directory.csv?lang=en')).length).toBe(counted!.units);
  expect((await rows('/accounts.csv?lang=en')).length).toBe(counted!.people);
  expect((await rows('/institutions.csv?lang=en')).length).toBe(counted!.institutions);
  expect((await rows('/awards.csv?lang=en')).length).toBe(counted!.awards);
  expect(counted!.awards).toBeGreaterThan(10);
  expect((await rows('/unit-directory.csv?lang=en&search=tidak-ada-unit-ini')).length).toBe(0);
  const leader = await world.as('LEADERSHIP');
  const steps = await (await leader.download('/reports/funnel.csv?lang=id')).text();
  expect(steps).toContain('Langkah;Penilaian\r\nDibuka;');
  const held = await (await leader.download('/reports/award-summary.csv?lang=en')).text();
  expect(held.split('\r\n').length).toBeGreaterThan(2);
});

test('No cell of a table is a formula', async () => {
  const administrator = await world.as('ADMINISTRATOR');
  await administrator.post('/institutions', { code: 'RUMUS', name: '=HYPERLINK("http://x")', kind: 'PROVINCE' });
  const text = await (await administrator.download('/institutions.csv')).text();
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
});
