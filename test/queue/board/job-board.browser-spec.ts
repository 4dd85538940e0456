import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ApiClient } from '../../../src/demo/api-client.js';
import { Queues } from '../../../src/queue/queues.js';
import { startApp, type TestApp } from '../../support/app.js';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { World } from '../../support/factories.js';

jest.setTimeout(90_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

/** Of BullMQ's queue, what makes a job that no program of ours would. */
interface StoredQueue {
  add(name: string, data: object): Promise<unknown>;
}

suite(`The board of jobs in a real browser${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let program: TestApp;
  let administrator: ApiClient;

  beforeAll(async () => {
    browser = await startBrowser();
    program = await startApp();
    administrator = await (await World.on(program)).as('ADMINISTRATOR');
    const queue = program.app.get(Queues, { strict: false }).get('mailings') as unknown as StoredQueue;
    await queue.add('deliver-mailings', { shard: 'none' });
  });
  afterAll(async () => {
    await browser?.close();
    await program?.close();
  });

  /** A page of the signed-in administrator, and what its browser complains about and asks of others. */
  async function signedIn(): Promise<{ page: Page; said: string[] }> {
    const [name = '', value = ''] = administrator.sessionCookie.split('=');
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addCookies([{ name, value, url: program.url, sameSite: 'Strict', httpOnly: true }]);
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => {
      // The board asks for more than it shows at once: on a slow machine Chromium says that it came too early.
      if (!message.text().includes('was preloaded using link preload but not used')) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(program.url) && !request.url().startsWith('data:')) said.push(request.url());
    });
    return { page, said };
  }

  test('shows every queue and why a job failed, under our policy, and asks nobody else', async () => {
    const { page, said } = await signedIn();
    await page.goto(`${program.url}/jobs`, { waitUntil: 'networkidle' });
    for (const queue of ['documents', 'evidence-checks', 'mailings', 'reminders', 'uploads', 'webhooks'])
      await page.getByText(queue, { exact: true }).first().waitFor();
    if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/jobs.png` });
    await page.goto(`${program.url}/jobs/queue/mailings?status=failed`, { waitUntil: 'networkidle' });
    await page.getByText('deliver-mailings').first().waitFor();
    if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/failed.png` });
    expect(said).toEqual([]);
  });

  test('tries failed jobs again from its page', async () => {
    const { page, said } = await signedIn();
    await page.goto(`${program.url}/jobs/queue/mailings?status=failed`, { waitUntil: 'networkidle' });
    const answered = page.waitForResponse((response) => response.url().endsWith('/retry/failed'));
    await page.getByText('Retry all', { exact: true }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    expect((await answered).status()).toBe(200);
    expect(said).toEqual([]);
  });
});
