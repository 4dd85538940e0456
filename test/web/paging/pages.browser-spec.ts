import { jest } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { Visitor } from '../../support/visitor.js';

jest.setTimeout(180_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;
const PAGE = 50;

/** More units than a page has, each with a score in the latest cycle and a first pass of the TPI that nobody was assigned to. */
const MORE_UNITS = `
  WITH unit AS (
    INSERT INTO work_unit (institution_id, code, name, created_at)
    SELECT (SELECT institution_id FROM work_unit LIMIT 1), 'HAL-' || no, 'Balai Halaman ' || lpad(no::text, 3, '0'), now()
    FROM generate_series(1, 60) no RETURNING id
  ), assessed AS (
    INSERT INTO assessment (cycle_id, work_unit_id, kind, target, stage, determined_by, created_at, created_by)
    SELECT latest.id, unit.id, 'PROPOSAL', 'WBK', 'INTERNAL_EVALUATION', 'MINISTER', now(), latest.created_by
    FROM unit, (
      SELECT cycle.* FROM cycle WHERE EXISTS (SELECT FROM assessment WHERE cycle_id = cycle.id) ORDER BY year DESC LIMIT 1
    ) latest
    RETURNING id
  ), opened AS (
    INSERT INTO layer_pass (assessment_id, layer, round, opened_at) SELECT id, 'TPI', 1, now() FROM assessed
  )
  INSERT INTO layer_score (assessment_id, layer, total, levers, results, area_shares, gates, needs_ruling, scored_at)
  SELECT id, 'UNIT', 80, 50, 30, '{0.7,0.7,0.7,0.7,0.7,0.7}', '{"WBK": {}, "WBBM": {}}', 0, now() FROM assessed`;

suite(`Pages of lists in the browser${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: DemonstrationApp;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startDemonstration();
    const client = new pg.Client({ connectionString: server.databaseUrl });
    await client.connect();
    await client.query(MORE_UNITS).finally(() => client.end());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    await visitor?.leave();
  });

  const rows = () => visitor.page.locator('main tbody tr');
  const press = (name: string) => visitor.page.getByRole('main').getByRole('link', { name }).click();
  /** Waits until the table begins with a row, and answers how many of the names its rows have, in their order. */
  const expectRows = async (names: readonly string[]) => {
    await rows()
      .first()
      .filter({ hasText: names[0] ?? '' })
      .waitFor();
    const texts = await rows().allTextContents();
    expect(texts).toHaveLength(names.length);
    for (const [index, name] of names.entries()) expect(texts[index]).toContain(name);
  };

  test.each([
    [
      'a list',
      'administrator',
      '/admin/unit',
      async () =>
        (await visitor.ask<{ units: { name: string }[] }>('/unit-directory?limit=200')).units.map(({ name }) => name),
    ],
    [
      'a report',
      'menteri',
      '/dasbor/peta-panas',
      async () =>
        (await visitor.ask<{ rows: { unitName: string }[] }>('/reports/heat-map/units?limit=200')).rows.map(
          ({ unitName }) => unitName,
        ),
    ],
  ] as const)('of %s go on, back as the browser does, and back to the first', async (_what, person, path, namesOf) => {
    visitor = await Visitor.signedIn(browser, server.url, person);
    await visitor.open(path);
    const names = await namesOf();
    expect(names.length).toBeGreaterThan(PAGE);
    const [first, second] = [names.slice(0, PAGE), names.slice(PAGE, 2 * PAGE)];
    await expectRows(first);
    await press('Halaman berikutnya');
    await visitor.page.waitForURL('**setelah=*');
    await expectRows(second);
    await visitor.page.goBack();
    await expectRows(first);
    await visitor.page.goForward();
    await expectRows(second);
    await press('Kembali ke halaman pertama');
    await expectRows(first);
    expect(new URL(visitor.page.url()).searchParams.has('setelah')).toBe(false);
    expect(visitor.complaints).toEqual([]);
  });

  test('of what waits are added to the one on the home page, until all of it is listed', async () => {
    visitor = await Visitor.signedIn(browser, server.url, 'ketua-tpi');
    await visitor.open('/beranda');
    const groups = await visitor.ask<{ kind: string; entries: { unitName: string }[] }[]>('/waiting?limit=200');
    const names = groups.find(({ kind }) => kind === 'ASSIGN')?.entries.map(({ unitName }) => unitName) ?? [];
    expect(names.length).toBeGreaterThan(PAGE);
    const panel = visitor.page
      .locator('section')
      .filter({ has: visitor.page.getByRole('heading', { name: /^Tugaskan evaluator/ }) });
    /** Waits until so many are listed, and compares them with the first of the names. */
    const expectListed = async (count: number) => {
      const lines = panel.getByRole('listitem');
      await lines.nth(count - 1).waitFor();
      const texts = await lines.allTextContents();
      expect(texts).toHaveLength(count);
      for (const [index, text] of texts.entries()) expect(text).toContain(names[index]);
    };
    await expectListed(8);
    await panel.getByRole('button', { name: `Tampilkan ${PAGE}` }).click();
    await expectListed(PAGE);
    await panel.getByRole('button', { name: `Tampilkan lagi (${names.length - PAGE} belum tercantum)` }).click();
    await expectListed(names.length);
    expect(await panel.getByRole('button').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });
});
