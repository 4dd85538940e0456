import { gzipSync } from 'node:zlib';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

const UNITS = 3_691;

let program: TestApp;
let world: World;
let reader: ApiClient;

interface Page {
  readonly total: number;
  readonly units: readonly { id: string; name: string; institutionName: string; parentName: string | null }[];
  readonly next: string | null;
}

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  reader = await world.as('LEADERSHIP', { institutionId: await world.institution(), unitId: '' });
  const institutionId = await world.institution();
  await world.query(
    `INSERT INTO work_unit (institution_id, code, name, created_at)
     SELECT $1, 'SIM-' || no, 'Balai SIMULASI ' || lpad(no::text, 4, '0'), $2 FROM generate_series(1, $3) no`,
    [institutionId, program.clock.now(), UNITS],
  );
});
afterAll(() => program?.close());

const page = (query: string) => reader.get<Page>(`/unit-directory?${query}`);

describe('The directory of units', () => {
  it('is gone through page by page, every unit once, in order', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { units, next }: Page = await page(`limit=100${after === null ? '' : `&after=${after}`}`);
      names.push(...units.map(({ name }) => name));
      after = next;
    } while (after !== null);
    expect(names).toHaveLength(UNITS);
    expect(names).toEqual([...names].sort());
  });

  it('says how many units fit, and finds parts of codes and names in any case', async () => {
    expect(await page('limit=1')).toMatchObject({ total: UNITS });
    expect(await page('search=simulasi%2000')).toMatchObject({ total: 99 });
    expect(await page('search=sim-3691')).toMatchObject({ total: 1, next: null });
    expect(await page('search=%25')).toMatchObject({ total: 0, units: [], next: null });
  });

  it('tells institutions, units above, and closed ones apart', async () => {
    const { institutionId, unitId } = await world.unit();
    const administrator = await world.as('ADMINISTRATOR');
    await administrator.post('/units', { institutionId, parentId: unitId, code: 'Z', name: 'Zona' });
    const closed = await administrator.post<{ id: string }>('/units', { institutionId, code: 'T', name: 'Tutup' });
    await administrator.post(`/units/${closed.id}/closure`, { reason: 'Dilebur' });
    const names = async (query: string) =>
      (await page(`institutionId=${institutionId}${query}`)).units.map(({ name }) => name);
    expect(await names('')).toHaveLength(3);
    expect(await names('&state=CLOSED')).toEqual(['Tutup']);
    expect(await names('&state=OPEN')).toHaveLength(2);
    const { units } = await page(`institutionId=${institutionId}&search=zona`);
    expect(units[0]?.parentName).toMatch(/^Balai /);
  });

  it('sends a page in few bytes and two statements beside those of the session', async () => {
    const statements = await statementsOf(program, () => page('limit=100'));
    expect(statements.filter((sql) => sql.includes('FROM work_unit unit'))).toHaveLength(2);
    expect(gzipSync(JSON.stringify(await page('limit=100'))).length).toBeLessThan(10_000);
  });

  it('refuses what it does not understand', async () => {
    expect(await refusalOf(page('state=GONE'))).toMatchObject({ status: 422, errors: [{ pointer: '/state' }] });
    expect(await refusalOf(page('limit=1000'))).toMatchObject({ status: 422, errors: [{ pointer: '/limit' }] });
  });
});
