import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demonstrationAccounts } from '../../src/demo/people.js';
import { browserMissing, startBrowser } from '../support/browser.js';
import { startHttp, type TestServer } from '../support/http.js';

jest.setTimeout(60_000);

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

  test.each([360, 1280])('the API page shows the operations under our policy, %d px wide', async (width) => {
    const { page, said } = await open('/api/docs', width, 'light');
    await page.waitForSelector('.opblock');
    expect(await page.locator('.opblock').count()).toBeGreaterThan(1);
    expect(said).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });
});
