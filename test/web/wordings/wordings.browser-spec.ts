import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { Visitor } from '../../support/visitor.js';
import { type MadeUpMaster, madeUpMaster, questionIn } from '../../wordings/made-up-master.js';
import { expectSound } from '../access/at-the-door.js';

jest.setTimeout(180_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`Official wording${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
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

  const asFile = (master: MadeUpMaster) => ({
    name: 'master.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(master)),
  });

  test('is attached by an administrator, told apart where it differs, and read beside the item', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'administrator', { width: 360 });
    const { page } = visitor;
    await visitor.open('/admin/instrumen/lke-zi-2021');
    await page.getByText('Belum ada teks resmi yang dipasang.').waitFor();
    const send = async (master: MadeUpMaster) => {
      await page.getByLabel('Master soal').setInputFiles(asFile(master));
      await page.getByRole('button', { name: 'Pasang teks resmi' }).click();
    };
    const other = madeUpMaster();
    questionIn(other, 2).jenis_jawaban = 'ABCD';
    await send(other);
    await page.getByText('2: jenis jawaban (abc, bukan abcd)').waitFor();
    await expectSound(visitor);
    await send(madeUpMaster());
    await page.getByText('127 pertanyaan dari master soal 2026 dipasang.').waitFor();
    await page.getByText(/127 pertanyaan dari master soal 2026, dipasang \d/).waitFor();
    await page.getByText('Belum ada teks resmi').waitFor({ state: 'detached' });
    await expectSound(visitor);
    await visitor.leave();

    const coordinator = await Visitor.signedIn(browser, server.url, 'koordinator');
    const [assessment] = await coordinator.ask<{ id: string }[]>('/assessments');
    await coordinator.open(`/lembar-kerja/${assessment!.id}`);
    const official = coordinator.page.locator('[data-official="A.I.1.i.b"]');
    await official.getByText('Pertanyaan rekaan satu nomor 2 butir A.I.1.i.b').waitFor();
    expect(await official.getByText('Kriteria rekaan satu nomor 2').count()).toBe(0);
    await official.getByText('Kriteria resmi').click();
    await official.getByText('Kriteria rekaan satu nomor 2').waitFor();
    await expectSound(coordinator);
    await coordinator.leave();
  });
});
