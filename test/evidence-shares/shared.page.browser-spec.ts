import { Controller, Get, Header } from '@nestjs/common';
import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { renderNotOpen, renderShared } from '../../src/evidence-shares/shared.page.js';
import { violationsOf } from '../support/axe.js';
import { browserMissing, startBrowser } from '../support/browser.js';
import { startHttp, type TestServer } from '../support/http.js';

jest.setTimeout(60_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

const EVIDENCE = {
  item: 'A.I.1.i.a',
  evidenceId: '0f0e7f3e-5c54-4a5c-9d6f-0d8a4f1b2c3d',
  title: `Surat_Keputusan_${'panjang_'.repeat(20)}`,
  version: 2,
  sha256: 'a'.repeat(64),
  url: null,
  kind: 'FILE',
  fileName: `berkas_${'panjang_'.repeat(20)}.pdf`,
  mediaType: 'application/pdf',
  sizeBytes: 1_000,
  validFrom: null,
  validUntil: null,
  addedAt: new Date('2026-02-01T02:00:00Z'),
  addedByName: 'Siti',
  problem: null,
  fileCheckedAt: null,
  linkStatus: null,
  linkCheckedAt: null,
} as const;
const LIST = {
  id: '0f0e7f3e-5c54-4a5c-9d6f-0d8a4f1b2c3d',
  assessmentId: '0f0e7f3e-5c54-4a5c-9d6f-0d8a4f1b2c3d',
  instrumentId: 'lke-zi-2021',
  purpose: 'Desk evaluation',
  expiresAt: new Date('2026-03-03T02:00:00Z'),
  unitName: 'Balai Contoh',
  institutionName: 'Kementerian Contoh',
  year: 2026,
  kind: 'PROPOSAL',
  target: 'WBK',
  sealedAt: new Date('2026-03-01T02:00:00Z'),
  isSimulation: true,
  items: [{ code: 'A.I.1.i.a', label: { id: 'Apakah ada?', en: 'Is there any?' }, evidence: [EVIDENCE] }],
} as const;

/** The pages under the headers that every page gets, without the database behind them. */
@Controller('shared')
class Pages {
  @Get('list')
  @Header('Content-Type', 'text/html; charset=utf-8')
  list(): string {
    return renderShared('A'.repeat(43), LIST);
  }

  @Get('not-open')
  @Header('Content-Type', 'text/html; charset=utf-8')
  notOpen(): string {
    return renderNotOpen();
  }
}

suite(`In a real browser${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
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

  describe.each([
    ['list', 360, 'light'],
    ['list', 1280, 'dark'],
    ['not-open', 360, 'dark'],
  ] as const)('the page of a share: %s, %d px wide, %s', (path, width, colorScheme) => {
    test('fits, breaks no rule of WCAG 2.2 AA that a program can check, and asks nobody else', async () => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('request', (request) => request.url().startsWith(server.url) || said.push(request.url()));
      await page.goto(`${server.url}/shared/${path}`);
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
      expect(await violationsOf(page)).toEqual([]);
      expect(said.filter((line) => !line.startsWith('data:'))).toEqual([]);
      await context.close();
    });
  });
});
