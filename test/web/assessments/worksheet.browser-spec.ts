import { jest } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../../src/demo/people.js';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { type Visit, Visitor } from '../../support/visitor.js';

jest.setTimeout(120_000);

const ITEMS = 113;
const MOST_NODES = 4_500;
/** The last items come when the browser has nothing else to do. */
const PATIENCE_MS = 90_000;

interface Assessment {
  readonly id: string;
  readonly stage: string;
  readonly sheets: readonly { readonly id: string; readonly layer: string }[];
}
interface Answer {
  readonly item: string;
  readonly value: unknown;
  readonly note: string;
  readonly version: number;
}

/** Somebody of the unit with the worksheet that is open. */
class AtWorksheet {
  private constructor(
    readonly visitor: Visitor,
    readonly assessmentId: string,
    readonly sheetId: string,
  ) {}

  static async open(browser: Browser, site: string, visit: Visit = {}): Promise<AtWorksheet> {
    const visitor = await Visitor.signedIn(browser, site, 'koordinator', visit);
    const all = await visitor.ask<Assessment[]>('/assessments');
    const id = all.find(({ stage }) => stage === 'SELF_ASSESSMENT')?.id ?? '';
    const { sheets } = await visitor.ask<Assessment>(`/assessments/${id}`);
    const at = new AtWorksheet(visitor, id, sheets.find(({ layer }) => layer === 'UNIT')?.id ?? '');
    await at.reopen();
    return at;
  }

  get path(): string {
    return `/lembar-kerja/${this.assessmentId}`;
  }

  async reopen(search = ''): Promise<void> {
    await this.visitor.open(this.path + search);
    await this.row('B.II.a').waitFor({ timeout: PATIENCE_MS });
  }

  row(code: string): Locator {
    return this.visitor.page.locator(`[data-item="${code}"]`);
  }

  option(code: string, key: string): Locator {
    return this.row(code).locator(`input[value="${key}"]`);
  }

  note(code: string): Locator {
    return this.row(code).locator('textarea');
  }

  async isSaved(): Promise<void> {
    await this.visitor.page.locator('[data-save-state="savedAt"]').waitFor();
  }

  async total(): Promise<number> {
    return Number(await this.visitor.page.locator('[data-total]').getAttribute('data-total'));
  }

  async answer(code: string): Promise<Answer | undefined> {
    const { answers } = await this.visitor.ask<{ answers: Answer[] }>(`/sheets/${this.sheetId}`);
    return answers.find(({ item }) => item === code);
  }

  /** Somebody else, or this person elsewhere, saves an answer. */
  async writeElsewhere(site: string, code: string, body: { value: unknown; note: string }): Promise<void> {
    const version = (await this.answer(code))?.version;
    const headers = version === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` };
    const url = `${site}/api/v1/sheets/${this.sheetId}/answers/${code}`;
    const saved = await this.visitor.context.request.put(url, { headers, data: body });
    if (!saved.ok()) throw new Error(await saved.text());
  }
}

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`The worksheet${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: DemonstrationApp;

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startDemonstration();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const visits = [
    { language: 'id', width: 1366, colorScheme: 'light' },
    { language: 'en', width: 360, colorScheme: 'dark' },
  ] as const;

  test.each(visits)(
    'shows all its items in $language, $width px wide, to everybody: no violation, no complaint, few enough nodes',
    async (visit) => {
      const at = await AtWorksheet.open(browser, server.url, visit);
      const { visitor } = at;
      expect(await visitor.page.locator('[data-item]').count()).toBe(ITEMS);
      await visitor.page.locator('details[class*="gaps"] > summary').click();
      await visitor.page.locator('[data-gap="total"]').waitFor();
      expect(await visitor.violations()).toEqual([]);
      expect(await visitor.nodes()).toBeLessThanOrEqual(MOST_NODES);
      await visitor.page.setViewportSize({ width: 320, height: 900 });
      expect(await visitor.overflows()).toBe(false);
      // A desktop at 200 %: half the width, half the height.
      await visitor.page.setViewportSize({ width: 683, height: 384 });
      expect(await visitor.overflows()).toBe(false);
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    },
  );

  test('draws one row anew for an answer, shows its score at once, and that is the one the server works out', async () => {
    const at = await AtWorksheet.open(browser, server.url);
    const { page } = at.visitor;
    const before = await at.total();
    await page.evaluate('globalThis.drawn = []; globalThis.onRowDrawn = (code) => drawn.push(code)');
    // Read before anything is sent, which draws the same row again.
    const atOnce = await at.option('A.I.5.i.a', 'A').evaluate(async (option: { click(): void }) => {
      option.click();
      await Promise.resolve();
      return [...(globalThis as unknown as { drawn: string[] }).drawn];
    });
    expect(atOnce).toEqual(['A.I.5.i.a']);
    await at.isSaved();
    expect(new Set(await page.evaluate<string[]>('drawn'))).toEqual(new Set(['A.I.5.i.a']));
    const counts = at.row('A.II.5.ii.a').locator('input');
    const filled = await counts.count();
    for (let nth = 0; nth < filled; nth += 1) await counts.nth(nth).fill(String(4 - nth));
    await at.row('B.I.a').locator('input').fill('3,55');
    await page.keyboard.press('Control+s');
    await at.isSaved();
    const { total } = await at.visitor.ask<{ total: number }>(`/sheets/${at.sheetId}/scorecard`);
    expect(await at.total()).toBe(total);
    expect(total).toBeGreaterThan(before);
    expect(at.visitor.complaints).toEqual([]);
    await at.visitor.leave();
  });

  test('keeps what is answered without a line, opens again without one, and sends it when the line is back', async () => {
    const at = await AtWorksheet.open(browser, server.url, { keepsClient: true });
    const { context } = at.visitor;
    await at.visitor.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await at.option('A.I.5.ii.a', 'B').check();
    await at.isSaved();
    await context.setOffline(true);
    await at.option('A.I.5.ii.b', 'A').check();
    await at.note('A.I.5.ii.b').fill('Ditulis tanpa jaringan');
    await at.visitor.page.locator('[data-save-state="offlineCount"]').waitFor();
    const total = await at.total();
    await at.visitor.page.close();

    const page = await context.newPage();
    await page.goto(`${server.url}${at.path}`);
    const row = page.locator('[data-item="A.I.5.ii.b"]');
    await page.locator('[data-item="B.II.a"]').waitFor({ timeout: PATIENCE_MS });
    expect(await row.locator('textarea').inputValue()).toBe('Ditulis tanpa jaringan');
    expect(await row.locator('input[value="A"]').isChecked()).toBe(true);
    expect(await page.locator('[data-item="A.I.5.ii.a"] input[value="B"]').isChecked()).toBe(true);
    expect(Number(await page.locator('[data-total]').getAttribute('data-total'))).toBe(total);

    await context.setOffline(false);
    await page.locator('[data-save-state="savedAt"]').waitFor();
    expect(await at.answer('A.I.5.ii.b')).toMatchObject({ value: 'A', note: 'Ditulis tanpa jaringan' });
    await at.visitor.leave();
  });

  test('shows in one tab what is entered in another', async () => {
    const at = await AtWorksheet.open(browser, server.url);
    const other = await at.visitor.context.newPage();
    await other.goto(`${server.url}${at.path}`);
    const there = other.locator('[data-item="A.I.5.iii.b"]');
    await other.locator('[data-item="B.II.a"]').waitFor({ timeout: PATIENCE_MS });
    await at.option('A.I.5.iii.b', 'Ya').check();
    await at.note('A.I.5.iii.b').fill('dari tab pertama');
    await there.locator('textarea').and(other.locator('text="dari tab pertama"')).waitFor();
    expect(await there.locator('input[value="Ya"]').isChecked()).toBe(true);
    await there.locator('textarea').fill('dari tab kedua');
    await other.locator('[data-save-state="savedAt"]').waitFor();
    expect(await at.note('A.I.5.iii.b').inputValue()).toBe('dari tab kedua');
    await at.isSaved();
    expect(await at.answer('A.I.5.iii.b')).toMatchObject({ value: 'Ya', note: 'dari tab kedua' });
    await at.visitor.leave();
  });

  test('saves what is entered in another tab while a save of this one takes long', async () => {
    const at = await AtWorksheet.open(browser, server.url);
    const [code, { context, page }] = ['A.I.5.iii.c', at.visitor];
    const other = await context.newPage();
    await other.goto(`${server.url}${at.path}`);
    await other.locator('[data-item="B.II.a"]').waitFor({ timeout: PATIENCE_MS });
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route(`**/answers/${code}`, async (route) => held.then(() => route.continue()), { times: 1 });
    const asked = page.waitForRequest(`**/answers/${code}`);
    await at.row(code).locator('input[type="radio"]').first().check();
    await asked;
    await other.locator(`[data-item="${code}"] textarea`).fill('dari tab kedua');
    await page.waitForFunction(`document.querySelector('[data-item="${code}"] textarea')?.value === 'dari tab kedua'`);
    goOn();
    await other.locator('[data-save-state="savedAt"]').waitFor();
    await at.isSaved();
    expect(await at.answer(code)).toMatchObject({ note: 'dari tab kedua' });
    await at.visitor.leave();
  });

  test('shows both versions where two have changed one item, lets the person choose, and goes on saving the others', async () => {
    const at = await AtWorksheet.open(browser, server.url);
    const { page } = at.visitor;
    await at.writeElsewhere(server.url, 'A.I.5.iv.a', { value: 'B', note: 'dari rekan' });
    await at.option('A.I.5.iv.a', 'A').check();
    const conflict = at.row('A.I.5.iv.a').getByRole('alert');
    await conflict.waitFor();
    await at.option('A.I.5.iv.b', 'A').check();
    await at.row('A.I.5.iv.b').getByText('koordinator').waitFor();
    expect(await at.answer('A.I.5.iv.a')).toMatchObject({ value: 'B', note: 'dari rekan' });
    expect(await at.visitor.violations()).toEqual([]);
    await conflict.getByRole('group', { name: 'Jawaban' }).getByLabel('Punya Anda:').check();
    await conflict.getByRole('group', { name: 'Catatan' }).getByLabel('Punya server:').check();
    await conflict.getByRole('button', { name: 'Pakai yang dipilih' }).click();
    await at.isSaved();
    expect(await at.answer('A.I.5.iv.a')).toMatchObject({ value: 'A', note: 'dari rekan' });
    expect(await page.getByRole('alert').count()).toBe(0);
    await at.visitor.leave();
  });

  test('loses nothing when the session ends in mid-edit: the same person signs in again, and it is sent', async () => {
    const at = await AtWorksheet.open(browser, server.url);
    const { page, context } = at.visitor;
    await at.note('A.I.6.i.a').pressSequentially('Standar pelayanan ');
    await context.clearCookies();
    await at.note('A.I.6.i.a').pressSequentially('sudah ditetapkan.');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByLabel('Kata sandi').fill(DEMONSTRATION_PASSWORD);
    await dialog.getByRole('button', { name: 'Masuk' }).click();
    await at.isSaved();
    expect(await at.note('A.I.6.i.a').inputValue()).toBe('Standar pelayanan sudah ditetapkan.');
    expect(await at.answer('A.I.6.i.a')).toMatchObject({ note: 'Standar pelayanan sudah ditetapkan.' });
    await at.visitor.leave();
  });

  test('asks before signing out where something is not sent, and leaves nothing of it', async () => {
    const at = await AtWorksheet.open(browser, server.url);
    const { page, context } = at.visitor;
    await page.route('**/answers/**', (route) => route.abort());
    await at.note('A.I.6.i.b').fill('belum terkirim');
    await page.locator('[data-save-state="offlineCount"]').waitFor();
    await page.locator('summary', { hasText: 'koordinator' }).click();
    await page.getByRole('button', { name: 'Keluar', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 perubahan belum sampai').waitFor();
    await dialog.getByRole('button', { name: 'Keluar', exact: true }).click();
    await page.waitForURL('**/masuk');
    const kept =
      'Promise.all([caches.keys(), indexedDB.databases()]).then(([names]) => names.filter((n) => n.startsWith("orang-")))';
    expect(await page.evaluate(kept)).toEqual([]);
    const login = { email: 'koordinator@simulasi.example', password: DEMONSTRATION_PASSWORD };
    await context.request.post(`${server.url}/api/v1/session`, { data: login });
    await at.reopen();
    expect(await at.note('A.I.6.i.b').inputValue()).toBe('');
    await at.visitor.leave();
  });

  test('can be worked on by keys alone', async () => {
    const at = await AtWorksheet.open(browser, server.url);
    const { page } = at.visitor;
    const here = () => page.evaluate<string>('document.activeElement.closest("[data-item]")?.dataset.item');
    await page.keyboard.press('Alt+Shift+N');
    await page.locator('[data-item]:focus-within').waitFor();
    const first = await here();
    await page.keyboard.press('Space');
    expect(await at.row(first).locator('input').first().isChecked()).toBe(true);
    await page.keyboard.press('Alt+ArrowDown');
    const second = await here();
    expect(second).not.toBe(first);
    await page.keyboard.press('Alt+ArrowUp');
    expect(await here()).toBe(first);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('checkbox').check();
    expect(await at.visitor.violations()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await here()).toBe(first);
    await page.keyboard.press('2');
    expect(await at.row(first).locator('input').nth(1).isChecked()).toBe(true);
    await page.keyboard.press('j');
    expect(await here()).toBe(second);
    await page.keyboard.press('Control+s');
    await at.isSaved();
    await at.visitor.leave();
  });

  test('says how far each gate is, and leads from it to the items that could close it', async () => {
    const at = await AtWorksheet.open(browser, server.url);
    const { page } = at.visitor;
    await page.getByRole('radio', { name: 'WBBM', exact: true }).check();
    await page.locator('details[class*="gaps"] > summary').click();
    const gap = page.locator('[data-gap="area.6"]');
    await gap.getByText('poin persen').first().waitFor();
    const opener = gap.getByRole('button').first();
    const code = (await opener.textContent()) ?? '';
    await opener.click();
    // It goes there with the next picture that the browser draws.
    await page.locator(`[data-item="${code}"]:focus-within`).waitFor();
    // Nothing that sticks lies over what one was led to.
    const isInSight = `document.activeElement.closest('[data-item]').getBoundingClientRect().top >= document.querySelector('[aria-label="Nilai dan syarat"]').getBoundingClientRect().bottom - 1`;
    expect(await page.evaluate(isInSight)).toBe(true);
    await page.locator('[data-gap="B.II"]').getByText('perlu 3,60').waitFor();
    await at.visitor.leave();
  });

  test('filters what is left to do without taking a row from under the hands, and remembers closed areas', async () => {
    const at = await AtWorksheet.open(browser, server.url);
    const { page } = at.visitor;
    await page.getByLabel('Tampilkan').selectOption('kosong');
    await page.waitForURL('**tampil=kosong');
    const rows = page.locator('[data-item]');
    const blank = await rows.count();
    expect(blank).toBeLessThan(ITEMS);
    await rows.first().locator('input[type="radio"]').first().check();
    await at.isSaved();
    expect(await rows.count()).toBe(blank);
    await page.getByLabel('Tampilkan').selectOption('');
    await page.locator('#area-1 > summary').click();
    await at.reopen();
    expect(await page.locator('#area-1').getAttribute('open')).toBeNull();
    await at.reopen('?butir=A.I.1.iv.c');
    await page.locator('[data-item="A.I.1.iv.c"]:focus-within').waitFor();
    await at.visitor.leave();
  });

  test('is text to read once it is handed in, with its date and receipt', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator');
    const all = await visitor.ask<Assessment[]>('/assessments');
    const handedIn = all.find(({ stage }) => stage === 'INTERNAL_EVALUATION');
    await visitor.open(`/lembar-kerja/${handedIn?.id}`);
    await visitor.page.locator('[data-item="B.II.a"]').waitFor({ timeout: PATIENCE_MS });
    expect(await visitor.page.locator('[data-item] :is(input, textarea)').count()).toBe(0);
    await visitor.page.getByText('Terkunci sejak').waitFor();
    await visitor.page.getByText('Diajukan oleh koordinator').waitFor();
    expect(await visitor.violations()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  test('prints every area, closed ones too, without menus and buttons', async () => {
    const at = await AtWorksheet.open(browser, server.url);
    const { page } = at.visitor;
    await page.locator('#area-2 > summary').click();
    await page.emulateMedia({ media: 'print' });
    expect(await at.row('A.I.2.i.a').isVisible()).toBe(true);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Butir kosong berikutnya' }).isVisible()).toBe(false);
    await at.visitor.leave();
  });
});
