import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { type Visit, Visitor } from '../../support/visitor.js';

jest.setTimeout(180_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`Leadership in the browser${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: DemonstrationApp;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startDemonstration();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    await visitor?.leave();
  });

  const arrive = async (visit: Visit = {}) => {
    visitor = await Visitor.signedIn(browser, server.url, 'pimpinan', visit);
  };
  const addressOf = () => new URL(visitor.page.url());
  const card = (name: string) => visitor.page.getByRole('link', { name });
  /** Opens a page and waits until everything on it is there. */
  const open = async (path: string) => {
    await visitor.open(path);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.page.locator('main p[role="status"]').first().waitFor({ state: 'detached' });
  };

  test('leads from a figure to the list behind it, to the award, to its unit and to a past assessment', async () => {
    await arrive();
    await open('/dasbor');
    const overdue = await visitor.ask<{ count: number }>('/reports/awards?standing=OVERDUE');
    const overdueCard = card('Lewat jatuh tempo');
    expect(await overdueCard.locator('strong').textContent()).toBe(String(overdue.count));
    await overdueCard.click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Predikat' }).waitFor();
    expect(addressOf().searchParams.get('f.standing')).toBe('OVERDUE');
    const rows = visitor.page.locator('main tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(overdue.count);
    await visitor.page.getByRole('link', { name: 'Balai Besar Pengujian Perangkat Telekomunikasi' }).click();
    await visitor.page.getByRole('heading', { level: 1, name: 'WBK Balai Besar' }).waitFor();
    expect(await visitor.page.locator('main').textContent()).toContain('Dipertahankan');
    await visitor.page.getByRole('link', { name: 'Profil unit' }).click();
    await visitor.page.getByRole('heading', { name: 'Enam area perubahan' }).waitFor();
    await visitor.page.locator('figure svg path').first().waitFor();
    expect(await visitor.page.getByRole('link', { name: '2020 (dihitung ulang)' }).getAttribute('href')).toMatch(
      /^\/asesmen\//,
    );
    expect(visitor.complaints).toEqual([]);
  });

  test('counts in the funnel what the list behind each step has', async () => {
    await arrive();
    await open('/dasbor');
    const submitted = visitor.page.getByRole('link', { name: /Penilaian mandiri diajukan/ });
    const count = Number(await submitted.locator('strong').textContent());
    expect(count).toBeGreaterThan(0);
    await submitted.click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Penilaian di balik corong' }).waitFor();
    await visitor.page.locator('main tbody tr').first().waitFor();
    expect(await visitor.page.locator('main tbody tr').count()).toBe(count);
  });

  test('shows how far scorers differ, of all and of one institution, and on which units most', async () => {
    await arrive();
    await open('/dasbor');
    await visitor.page.getByRole('link', { name: 'Selisih penilai' }).click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Selisih antar penilai' }).waitFor();
    const units = visitor.page.getByRole('table', { name: 'Unit dengan selisih terbesar' }).locator('tbody tr');
    await units.first().waitFor();
    const { rows } = await visitor.ask<{ rows: readonly { unitName: string }[] }>('/reports/differences/units');
    expect(await units.count()).toBe(rows.length);
    expect(await units.first().textContent()).toContain(rows[0]?.unitName);
    await visitor.page.getByRole('table', { name: 'Instansi' }).getByRole('link').first().click();
    await visitor.page.waitForURL('**/dasbor/selisih?instansi=*');
    await visitor.page.getByLabel('Antara').selectOption('TPI_TPN');
    await visitor.page.getByText('Belum ada penilaian yang diselesaikan oleh kedua penilai').waitFor();
    expect(addressOf().searchParams.get('antara')).toBe('TPI_TPN');
    expect(visitor.complaints).toEqual([]);
  });

  test('shows the weakest and strongest items, and all of them on request', async () => {
    await arrive();
    await open('/dasbor');
    await visitor.page.getByRole('link', { name: 'Butir', exact: true }).click();
    const heading = visitor.page.getByRole('heading', { name: 'Sepuluh butir terlemah' });
    const weakest = visitor.page.locator('section', { has: heading });
    await weakest.getByRole('listitem').nth(9).waitFor();
    const { rows } = await visitor.ask<{ rows: readonly { code: string }[] }>('/reports/items?sort=mean');
    expect(await weakest.getByRole('listitem').first().textContent()).toContain(rows[0]?.code);
    await visitor.page.getByText('Semua butir', { exact: true }).click();
    expect(await visitor.page.locator('main tbody tr:visible').count()).toBe(rows.length);
    expect(visitor.complaints).toEqual([]);
  });

  test('keeps what is asked in the address, through a reload and back to everything', async () => {
    await arrive();
    await open('/predikat');
    const rows = visitor.page.locator('main tbody tr');
    await rows.first().waitFor();
    const all = await rows.count();
    await visitor.page.getByLabel('Status').selectOption('DUE');
    await visitor.page.getByRole('button', { name: 'Evaluasi ulang' }).click();
    await visitor.page.waitForURL('**urut=dueOn*');
    await visitor.reload();
    await rows.first().waitFor();
    expect(await visitor.page.getByLabel('Status').inputValue()).toBe('DUE');
    expect(await rows.count()).toBe(1);
    await visitor.page.getByRole('combobox', { name: 'Predikat', exact: true }).selectOption('WBBM');
    await visitor.page.getByRole('button', { name: 'Hapus semua saringan' }).click();
    await rows.nth(all - 1).waitFor();
    expect(addressOf().search).toBe('');
  });

  test('saves the whole filtered list for a spreadsheet', async () => {
    await arrive();
    await open('/predikat?f.standing=OVERDUE');
    const { count } = await visitor.ask<{ count: number }>('/reports/awards?standing=OVERDUE');
    const saving = visitor.page.waitForEvent('download');
    await visitor.page.getByRole('link', { name: 'Unduh CSV' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('predikat.csv');
    const lines = readFileSync(await saved.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines[0]).toContain('Unit kerja;Instansi');
    expect(lines).toHaveLength(count + 1);
  });

  test('puts tables on landscape paper, without menus and filters', async () => {
    await arrive();
    for (const path of ['/dasbor/peta-panas', '/predikat']) {
      await open(path);
      await visitor.page.locator('main tbody tr').first().waitFor();
      await visitor.page.emulateMedia({ media: 'print' });
      expect(await visitor.page.locator('nav:visible, search:visible').count()).toBe(0);
      expect(await visitor.page.locator('main table').isVisible()).toBe(true);
      expect(await visitor.page.evaluate(`getComputedStyle(document.querySelector('[data-print]')).page`)).toBe(
        'landscape',
      );
      await visitor.page.emulateMedia({ media: 'screen' });
    }
  });

  test('is worked with the keyboard alone', async () => {
    await arrive();
    await open('/dasbor');
    const { page } = visitor;
    await card('WBK berlaku').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('WBBM berlaku');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/predikat?*');
    // The dashboard, which stands there until the page has come, has a table and a search of its own.
    await page.getByRole('heading', { level: 1, name: 'Predikat' }).waitFor();
    await page.locator('main tbody tr').first().waitFor();
    await page.getByRole('searchbox', { name: 'Cari' }).focus();
    await page.keyboard.type('Selatan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**cari=Selatan*');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    await page.getByRole('link', { name: /Balai Contoh Selatan/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/predikat\/[0-9a-f-]{36}/);
  });

  test('opens an institution of the picture by key, and says the same figures as a table', async () => {
    await arrive();
    await open('/dasbor');
    const { page } = visitor;
    const cell = page.locator('figure svg a').first();
    await page.getByText('Lihat sebagai tabel').last().click();
    const institution = await page.getByRole('rowheader').first().textContent();
    expect(institution).toContain('Kementerian');
    expect(await page.locator('figure svg').first().textContent()).toContain(institution);
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/predikat?instansi=*');
  });

  test('says whose the dashboard is to others, and shows them their own calendar', async () => {
    visitor = await Visitor.signedIn(browser, server.url, 'koordinator');
    await open('/dasbor');
    expect(await visitor.page.locator('main').textContent()).toContain('Halaman ini untuk pimpinan');
    await open('/kalender');
    expect(await visitor.page.getByRole('heading', { level: 1 }).textContent()).toBe('Kalender');
    await open('/predikat');
    await visitor.page.locator('main tbody tr').first().waitFor();
    expect(visitor.complaints).toEqual([]);
    expect(await visitor.violations()).toEqual([]);
  });

  test.each([
    { language: 'id', width: 1366 },
    { language: 'en', width: 360 },
  ] as const)('shows a month as well as an agenda: %j', async (visit) => {
    await arrive(visit);
    await open('/kalender?tampilan=bulan&bulan=2026-12');
    expect([await visitor.violations(), await visitor.overflows(), visitor.complaints]).toEqual([[], false, []]);
    expect(await visitor.nodes()).toBeLessThanOrEqual(1_500);
  });

  test('reads as well in the dark', async () => {
    await arrive({ colorScheme: 'dark' });
    await open('/dasbor');
    await visitor.page.locator('figure svg a').first().waitFor();
    expect(await visitor.violations()).toEqual([]);
  });
});
