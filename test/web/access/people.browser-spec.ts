import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { type SmtpSink, startSmtpSink } from '../../support/smtp.js';
import { Visitor } from '../../support/visitor.js';
import { expectQuiet, expectSound, linkTo, signIn } from './at-the-door.js';

jest.setTimeout(180_000);

const NEW = 'sepeda merah di pagi hari';
const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`The people of an administrator${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: DemonstrationApp;
  let sink: SmtpSink;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await startBrowser();
    sink = await startSmtpSink();
    server = await startDemonstration({ SMTP_URL: sink.url });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await sink?.close();
  });
  afterEach(() => visitor?.leave());

  test('are invited and appointed, and set a password of their own', async () => {
    visitor = await Visitor.signedIn(browser, server.url, 'administrator');
    const { page } = visitor;
    const email = 'wulan@simulasi.example';
    await visitor.open('/admin/pengguna');
    await expectSound(visitor);
    await page.getByRole('button', { name: 'Undang orang' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[name=name]').fill('Wulan Contoh (SIMULASI)');
    await dialog.locator('input[name=email]').fill('auditor@simulasi.example');
    await dialog.locator('button[type=submit]').click();
    await dialog.locator('input[name=email][aria-invalid=true]').waitFor();
    await expectSound(visitor);
    await dialog.locator('input[name=email]').fill(email);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByLabel('Cari nama atau surel').fill(email.toUpperCase());
    await page.getByText('(1 baris)', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Kelola Wulan Contoh (SIMULASI)' }).click();
    await dialog.getByText('Diundang').waitFor();
    await dialog.getByLabel('Instansi').selectOption({ label: 'Kementerian Contoh (SIMULASI)' });
    await dialog.getByLabel('Unit kerja').selectOption({ index: 1 });
    await expectSound(visitor);
    await dialog.getByRole('button', { name: 'Beri peran' }).click();
    await dialog.getByRole('button', { name: 'Akhiri peran' }).waitFor();
    const first = await linkTo(sink, email);
    await dialog.getByRole('button', { name: 'Kirim undangan lagi' }).click();
    const path = await linkTo(sink, email, 1);
    expect(path).not.toBe(first);

    const invited = await Visitor.arrive(browser, server.url, { width: 360 });
    await invited.open(path);
    await invited.page.locator('input[name=password]').fill(NEW);
    await invited.page.locator('button[type=submit]').click();
    await invited.page.getByRole('link', { name: 'Ke halaman masuk' }).click();
    await signIn(invited, email, NEW);
    await invited.page.waitForURL('**/beranda');
    expect(await invited.ask('/session')).toMatchObject({ email, roles: [{ role: 'UNIT_COORDINATOR' }] });
    await invited.leave();
    expectQuiet(visitor);
  });

  test('lose roles and accounts, and get them back, also on a phone and in English', async () => {
    visitor = await Visitor.signedIn(browser, server.url, 'administrator', { language: 'en', width: 360 });
    const { page } = visitor;
    await visitor.open('/admin/pengguna?nama=tpi-kedua');
    await expectSound(visitor);
    await page.getByRole('button', { name: /^Manage tpi-kedua/ }).click();
    const dialog = page.getByRole('dialog');
    const roles = dialog.getByRole('button', { name: 'End the role' });
    const count = await roles.count();
    await roles.first().click();
    while ((await roles.count()) === count) await pause(50);
    await dialog.getByRole('button', { name: 'Close the account' }).click();
    await expectSound(visitor);
    await dialog.getByLabel('Reason').fill('Pindah tugas');
    await dialog.getByRole('button', { name: 'Close the account' }).click();
    await dialog.getByText('Closed because: Pindah tugas').waitFor();
    await expectSound(visitor);
    await dialog.getByRole('button', { name: 'Reopen the account' }).click();
    await roles.first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByLabel('State').selectOption('CLOSED');
    await page.getByText('Nobody fits', { exact: false }).waitFor();
    await expectSound(visitor);
    expectQuiet(visitor);
  });

  test('are for administrators only', async () => {
    visitor = await Visitor.signedIn(browser, server.url, 'koordinator');
    await visitor.open('/admin/pengguna');
    await visitor.page.getByText('Halaman ini untuk administrator', { exact: false }).waitFor();
    await expectSound(visitor);
  });
});
