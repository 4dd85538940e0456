import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../../src/demo/people.js';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { Visitor } from '../../support/visitor.js';
import { expectQuiet, expectSound } from '../access/at-the-door.js';

jest.setTimeout(180_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`Tokens${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
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

  const asked = async (path: string, token: string) =>
    (await fetch(`${server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).status;

  test('of a person are made on the profile, shown once, listed and revoked', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator', { width: 360 });
    const { page } = visitor;
    await visitor.open('/profil');
    await page.getByRole('button', { name: 'Buat token' }).click();
    await expectSound(visitor);
    await page.getByLabel('Untuk apa').fill('Skrip laporan SIMULASI');
    await page.getByLabel('Kata sandi Anda').fill('bukan-ini');
    await page.getByRole('button', { name: 'Buat token' }).click();
    await page.locator('input[name=password][aria-invalid=true]').waitFor();
    await page.getByLabel('Kata sandi Anda').fill(DEMONSTRATION_PASSWORD);
    await page.getByRole('button', { name: 'Buat token' }).click();
    const shown = page.locator('code', { hasText: 'zi_pat_' });
    const token = await shown.innerText();
    expect(await asked('/waiting', token)).toBe(200);
    await expectSound(visitor);
    await visitor.open('/profil');
    await page.getByText(`berakhiran ${token.slice(-4)}`).waitFor();
    expect(await shown.count()).toBe(0);
    await page.getByRole('button', { name: /^Cabut.*Skrip laporan SIMULASI/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click();
    await page.getByText('Belum ada token').waitFor();
    expect(await asked('/waiting', token)).toBe(401);
    expectQuiet(visitor);
    await visitor.leave();
  });

  test('of a machine are made on a page of its institution, without the scopes that would be refused', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'administrator', { language: 'en' });
    const { page } = visitor;
    await visitor.open('/admin/instansi');
    await page.getByRole('link', { name: 'Machine tokens' }).first().click();
    await page.getByRole('button', { name: 'Make a token' }).click();
    expect(await page.getByRole('checkbox').count()).toBe(1);
    await page.getByLabel('What it is for').fill('Portal SIMULASI');
    await page.getByLabel('Your password').fill(DEMONSTRATION_PASSWORD);
    await page.getByRole('button', { name: 'Make a token' }).click();
    const token = await page.locator('code', { hasText: 'zi_svc_' }).innerText();
    expect([await asked('/institutions', token), await asked('/assessments', token)]).toEqual([200, 403]);
    await expectSound(visitor);
    expectQuiet(visitor);
    await visitor.leave();
  });
});
