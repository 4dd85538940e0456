import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demonstrationAccounts } from '../../src/demo/people.js';
import { browserMissing, startBrowser } from '../support/browser.js';
import { startHttp, type TestServer } from '../support/http.js';

jest.setTimeout(60_000);

const AXE = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');
const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`In a real browser${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: TestServer;

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startHttp({}, {}, { demonstration: demonstrationAccounts() });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens a page and gathers what the browser complains about and asks of others. */
  async function open(
    path: string,
    width: number,
    colorScheme: 'light' | 'dark',
  ): Promise<{ page: Page; said: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => request.url().startsWith(server.url) || said.push(`asked ${request.url()}`));
    await page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' });
    return { page, said: said.filter((line) => !line.includes('asked data:')) };
  }

  const overflows = (page: Page) => page.evaluate('document.documentElement.scrollWidth > innerWidth');

  describe.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('the home page, %d px wide, %s', (width, colorScheme) => {
    test('fits, says SIMULASI, breaks no rule of WCAG 2.2 AA that a program can check, and asks nobody else', async () => {
      const { page, said } = await open('/', width, colorScheme);
      expect(said).toEqual([]);
      expect(await overflows(page)).toBe(false);
      expect(await page.textContent('aside')).toContain('SIMULASI');
      // Run by the test, not by the page: the page itself may run no script at all.
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run()');
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  });

  test.each([360, 1280])('the API page shows the operations under our policy, %d px wide', async (width) => {
    const { page, said } = await open('/api/docs', width, 'light');
    await page.waitForSelector('.opblock');
    expect(await page.locator('.opblock').count()).toBeGreaterThan(1);
    expect(said).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });
});
