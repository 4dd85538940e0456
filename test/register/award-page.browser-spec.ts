import { jest } from '@jest/globals';
import { Controller, Get, Header, Param } from '@nestjs/common';
import type { Browser } from 'playwright-core';
import { calendarDate } from '../../src/domain/calendar-date.js';
import { renderAward, renderUnknownAward } from '../../src/register/award.page.js';
import type { AwardState, RegisteredAward } from '../../src/register/registered-award.js';
import { violationsOf } from '../support/axe.js';
import { browserMissing, startBrowser } from '../support/browser.js';
import { startHttp, type TestServer } from '../support/http.js';

jest.setTimeout(60_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

/** With names that are long, and one word that is longer than a small screen. */
const AWARD: RegisteredAward = {
  number: 'WBBM-2024-7F3K9QXM',
  unitId: '0b54c1de-0000-4000-8000-000000000000',
  unitName: 'Balai Besar Pengujian Perangkat Telekomunikasi dan Keamanan Informatika Contoh & Percontohan',
  institutionName: 'Kementerian Pengkoordinasian-Pertanggungjawabannya-Seluruhnya',
  predicate: 'WBBM',
  decreeNumber: 'KEP/1234.5678/M.PAN-RB/ZI/WBBM/SEKRETARIAT/12/2024/LAMPIRAN/IV',
  decreedOn: calendarDate('2024-12-10'),
  state: 'IN_FORCE',
  reevaluationDueOn: calendarDate('2026-12-10'),
  endedOn: null,
  isSimulation: true,
};

/** The page as it is, of awards that are on no register. */
@Controller('pages')
class Pages {
  @Get(':state')
  @Header('Content-Type', 'text/html; charset=utf-8')
  show(@Param('state') state: AwardState | 'unknown'): string {
    if (state === 'unknown') return renderUnknownAward();
    const endedOn = state === 'REVOKED' || state === 'SUPERSEDED' ? calendarDate('2025-01-31') : null;
    return renderAward({
      ...AWARD,
      state,
      endedOn,
      reevaluationDueOn: endedOn === null ? AWARD.reevaluationDueOn : null,
    });
  }
}

suite(`The page of an award in a real browser${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
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

  describe.each([360, 1280])('%d px wide', (width) => {
    test.each(['OVERDUE', 'REVOKED', 'unknown'])(
      '%s fits, and breaks no rule of WCAG 2.2 AA that a program can check',
      async (state) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
          const page = await context.newPage();
          const said: string[] = [];
          page.on('console', (message) => said.push(message.text()));
          page.on('pageerror', (error) => said.push(error.message));
          await page.goto(`${server.url}/api/v1/pages/${state}`);
          expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
          expect(await violationsOf(page)).toEqual([]);
          expect(said).toEqual([]);
          await context.close();
        }
      },
    );
  });
});
