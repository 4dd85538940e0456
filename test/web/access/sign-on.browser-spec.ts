import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { emailOf } from '../../../src/demo/people.js';
import { CLIENT } from '../../sign-on/client.js';
import { RealProvider } from '../../sign-on/real-provider.js';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { Visitor } from '../../support/visitor.js';
import { expectSound } from './at-the-door.js';

jest.setTimeout(180_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`Signing on by another service${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let provider: RealProvider;
  let server: DemonstrationApp;

  beforeAll(async () => {
    browser = await startBrowser();
    provider = await RealProvider.start();
    server = await startDemonstration({ OIDC_ISSUER: provider.issuer, OIDC_NAME: 'SSO Simulasi', ...CLIENT });
    server.settings.ZI_PUBLIC_URL = server.url;
    provider.serve(server.url);
    provider.people.set('anggota', { email: emailOf('anggota'), email_verified: true });
    provider.people.set('tamu', { email: 'tamu@simulasi.example', email_verified: true });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await provider?.close();
  });

  /** Says at the service who they are, and lets it tell us. */
  async function goAlong({ page }: Visitor, login: string): Promise<void> {
    await page.waitForURL(`${provider.issuer}/interaction/**`);
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill('apa saja');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  test('leads from the button to the service and on to the page that was wanted', async () => {
    const visitor = await Visitor.arrive(browser, server.url);
    const { page } = visitor;
    await visitor.open('/profil');
    await page.waitForURL('**/masuk?kembali=%2Fprofil');
    const button = page.getByRole('link', { name: 'Masuk dengan SSO Simulasi' });
    await button.waitFor();
    await expectSound(visitor);
    await button.click();
    await goAlong(visitor, 'anggota');
    await page.waitForURL(`${server.url}/profil`);
    const unlink = page.getByRole('button', { name: `Lepaskan tautan ${provider.issuer}` });
    await unlink.waitFor();
    await expectSound(visitor);
    await unlink.click();
    await unlink.waitFor({ state: 'detached' });
    await visitor.leave();
  });

  test('is said in words where the service knows somebody whom we do not', async () => {
    const visitor = await Visitor.arrive(browser, server.url, { language: 'en', width: 360 });
    const { page } = visitor;
    await visitor.open('/masuk');
    await page.getByRole('link', { name: 'Sign in with SSO Simulasi' }).click();
    await goAlong(visitor, 'tamu');
    await page.waitForURL(`${server.url}/masuk?masalah=sign-on-without-account`);
    await page.getByText('No open account has your e-mail address. Ask an administrator to invite you.').waitFor();
    await expectSound(visitor);
    await visitor.leave();
  });

  test('asks for the code of our second factor at once', async () => {
    const visitor = await Visitor.arrive(browser, server.url);
    await visitor.open('/masuk?langkah=kode');
    await visitor.page.locator('input[name=code]:focus').waitFor();
    await expectSound(visitor);
    await visitor.leave();
  });

  test('does not lead to another site by a link', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'anggota');
    await visitor.open('/masuk?langkah=selesai&kembali=%2F%2Felsewhere.example');
    await visitor.page.waitForURL(`${server.url}/beranda`);
    await visitor.leave();
  });
});
