import { Controller, Get, Header, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Language, LANGUAGES } from '../../src/common/in-words.js';
import { isDuty, REMINDER_KINDS } from '../../src/domain/reminder-kind.js';
import { TakesForm } from '../../src/http/form-body.js';
import { KIND_NAMES } from '../../src/preferences/kind-names.js';
import { renderLinkUnknown, renderQuestion, switchedOffFor } from '../../src/preferences/unsubscribe.page.js';
import { violationsOf } from '../support/axe.js';
import { browserMissing, startBrowser } from '../support/browser.js';
import { startHttp, type TestServer } from '../support/http.js';

jest.setTimeout(60_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

const TIPS = REMINDER_KINDS.filter((kind) => !isDuty(kind));
const linkIn = (language: Language) => ({ accountId: '', kinds: TIPS, language, isSimulation: true });

/** The pages at their address and under the headers of every page, without the database behind them. */
@Controller('unsubscribe/:token')
class Pages {
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  show(@Param('token') token: Language | 'unknown'): string {
    return token === 'unknown' ? renderLinkUnknown() : renderQuestion(linkIn(token));
  }

  @Post()
  @HttpCode(200)
  @TakesForm()
  @Header('Content-Type', 'text/html; charset=utf-8')
  unsubscribe(@Param('token') token: Language, @Headers('accept') accept: string): string {
    return switchedOffFor(accept, linkIn(token)).text;
  }
}

suite(`The page of a link to unsubscribe in a real browser${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: TestServer;

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startHttp({ controllers: [Pages] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens a page, and gathers what the browser complains about and asks of others. */
  async function open(token: string, width: number, colorScheme: 'light' | 'dark') {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => request.url().startsWith(server.url) || said.push(`asked ${request.url()}`));
    await page.goto(`${server.url}/unsubscribe/${token}`);
    return { page, said: () => said.filter((line) => !line.includes('asked data:')) };
  }

  async function expectSound(page: Page): Promise<void> {
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
  }

  describe.each([
    [360, 'light'],
    [1280, 'dark'],
  ] as const)('%d px wide, %s', (width, colorScheme) => {
    test.each(LANGUAGES)(
      'asks, and says what was switched off once the button is pressed by key; both break no rule of WCAG 2.2 AA that a program can check: %s',
      async (language) => {
        const { page, said } = await open(language, width, colorScheme);
        await expectSound(page);
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.tagName')).toBe('BUTTON');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        expect(await page.locator('li').allTextContents()).toEqual(TIPS.map((kind) => KIND_NAMES[kind][language]));
        expect(await page.locator('form').count()).toBe(0);
        await expectSound(page);
        expect(said()).toEqual([]);
        await page.context().close();
      },
    );

    test('says so where no link is in force', async () => {
      const { page, said } = await open('unknown', width, colorScheme);
      await expectSound(page);
      expect(said()).toEqual([]);
      await page.context().close();
    });
  });
});
