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
});
