import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { browserMissing, startBrowser } from '../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../support/demonstration.js';
import { Visitor } from '../support/visitor.js';

jest.setTimeout(120_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`The web client${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
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

  test('asks who is not signed in to sign in, and then leads to where they wanted to go', async () => {
    const visitor = await Visitor.arrive(browser, server.url);
    await visitor.open('/beranda?dari=surel');
    await visitor.page.getByLabel('Surel').fill('koordinator@simulasi.example');
    await visitor.page.getByLabel('Kata sandi').fill('zona-integritas-simulasi');
    await visitor.page.getByRole('button', { name: 'Masuk' }).click();
    await visitor.page.waitForURL('**/beranda?dari=surel');
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    expect(visitor.complaints.filter((line) => !line.includes('401'))).toEqual([]);
    await visitor.leave();
  });

  test('answers an address that leads nowhere with a page that says so, and what a program asks for with a problem', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator');
    await visitor.open('/tidak-ada');
    expect(await visitor.page.getByRole('heading', { level: 1 }).textContent()).toBe('Halaman tidak ditemukan');
    const answer = await visitor.context.request.get(`${server.url}/api/v1/tidak-ada`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([404, expect.stringContaining('problem+json')]);
    await visitor.leave();
  });

  test('goes anywhere by Ctrl+K and a few letters, without a mouse', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator');
    await visitor.open('/beranda');
    await visitor.page.keyboard.press('Control+k');
    await visitor.page.getByRole('combobox').fill('kalen');
    expect(await visitor.violations()).toEqual([]);
    await visitor.page.keyboard.press('Enter');
    await visitor.page.waitForURL('**/kalender');
    expect(await visitor.page.evaluate('document.activeElement.id')).toBe('isi');
    await visitor.leave();
  });

  test.each<[Parameters<typeof Visitor.signedIn>[2], string, string]>([
    ['pimpinan', 'selisih', '**/dasbor/selisih'],
    ['pimpinan', 'butir', '**/dasbor/butir'],
    ['sekretariat', 'massal', '**/massal'],
  ])('leads %s by "%s" to a page that no menu has', async (person, words, address) => {
    const visitor = await Visitor.signedIn(browser, server.url, person, { width: 360 });
    await visitor.open('/beranda');
    await visitor.page.keyboard.press('Control+k');
    await visitor.page.getByRole('combobox').fill(words);
    await visitor.page.keyboard.press('Enter');
    await visitor.page.waitForURL(address);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.leave();
  });

  test('on a phone has its menu behind one button, which Escape closes', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator', { width: 360 });
    await visitor.open('/beranda');
    const menu = visitor.page.locator('summary[aria-label="Menu"]');
    await menu.click();
    const entry = visitor.page.getByRole('link', { name: 'Lembar kerja', exact: true });
    await entry.waitFor();
    expect(await visitor.violations()).toEqual([]);
    await visitor.page.keyboard.press('Escape');
    expect(await entry.isVisible()).toBe(false);
    await menu.click();
    await entry.click();
    await visitor.page.waitForURL('**/lembar-kerja');
    await visitor.leave();
  });

  test('speaks the language and has the colours that somebody chose, also after a reload', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator');
    const html = visitor.page.locator('html');
    await visitor.open('/beranda');
    const account = visitor.page.locator('summary').filter({ hasText: 'koordinator' });
    await account.click();
    await visitor.page.getByRole('button', { name: 'Tampilan: Ikuti perangkat' }).click();
    await account.click();
    await visitor.page.getByRole('button', { name: 'Tampilan: Terang' }).click();
    expect(await html.getAttribute('data-theme')).toBe('dark');
    await visitor.page.reload();
    expect(await html.getAttribute('data-theme')).toBe('dark');
    await account.click();
    await visitor.page.getByRole('button', { name: 'English' }).click();
    await visitor.page.getByRole('link', { name: 'Home', exact: true }).waitFor();
    expect(await html.getAttribute('lang')).toBe('en');
    await visitor.leave();
  });

  test('jumps over the menu to the content', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator');
    await visitor.open('/beranda');
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.page.keyboard.press('Tab');
    expect(await visitor.page.evaluate('document.activeElement.textContent')).toBe('Langsung ke isi');
    await visitor.page.keyboard.press('Enter');
    expect(await visitor.page.evaluate('document.activeElement.id')).toBe('isi');
    await visitor.leave();
  });
});
