import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { Visitor } from '../../support/visitor.js';

jest.setTimeout(120_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`Doing one thing to many${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: DemonstrationApp;
  let lead: Visitor;

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startDemonstration();
    lead = await Visitor.signedIn(browser, server.url, 'ketua-tpi', { language: 'id', width: 1366 });
  });
  afterAll(async () => {
    await lead?.leave();
    await browser?.close();
    await server?.close();
  });

  test('The lead chooses in the queue by keyboard, assigns, follows it over a reload, takes what was refused along, and takes it back', async () => {
    const { page } = lead;
    await lead.open('/penilaian?tampil=berjalan');
    const all = page.getByLabel(/^Pilih semua yang cocok/);
    await all.focus();
    await page.keyboard.press('Space');
    const bar = page.getByRole('region', { name: 'Tindakan untuk yang dipilih' });
    await bar.getByText('3 dipilih').waitFor();
    await page.getByLabel('Pilih Balai Contoh Barat (SIMULASI)').uncheck();
    await bar.getByText('2 dipilih').waitFor();
    await all.check();
    await bar.getByRole('button', { name: 'Tugaskan penilai (3)' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Tugaskan penilai (3)' });
    expect(await lead.violations()).toEqual([]);
    await dialog.getByLabel(/^tpi-kedua/).check();
    await dialog.getByRole('button', { name: 'Tugaskan penilai (3)' }).click();
    await page.getByRole('heading', { level: 1, name: 'Penugasan penilai' }).waitFor();
    await page.getByText(/^Selesai: 3 dari 3 baris/).waitFor();
    await page.reload();
    await page.getByText(/^Selesai: 3 dari 3 baris/).waitFor();
    await page
      .getByRole('cell', { name: /tpi-kedua/ })
      .first()
      .waitFor();

    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unduh yang ditolak' }).click();
    const lines = readFileSync(await (await file).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines[0]).toBe('No.;Instansi;Unit;Orang;Surel;Alasan');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[1]).toMatch(/Balai Contoh/);

    await page.getByRole('button', { name: 'Batalkan penugasan ini' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Batalkan \d penugasan$/ })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Pembatalan penugasan penilai' }).waitFor();
    await page.getByText(/^Selesai: /).waitFor();
  });

  test('Whoever may do nothing to many sees no boxes', async () => {
    const member = await Visitor.signedIn(browser, server.url, 'tpi', { language: 'id', width: 1366 });
    await member.open('/penilaian?tampil=semua');
    await member.page.getByRole('table').first().waitFor();
    expect(await member.page.getByRole('checkbox').count()).toBe(0);
    expect(await member.page.getByRole('link', { name: 'Pekerjaan massal' }).count()).toBe(0);
    await member.leave();
  });
});
