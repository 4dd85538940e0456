import { jest } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../../src/demo/people.js';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { Visitor } from '../../support/visitor.js';
import { expectQuiet, expectSound } from '../access/at-the-door.js';

jest.setTimeout(180_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`PortalRB${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
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

  const asked = async (token: string) =>
    (await fetch(`${server.url}/portalrb/v1/pengusulan/unit-wbk`, { headers: { authorization: `Bearer ${token}` } }))
      .status;

  /** In the demonstration everybody has their role everywhere. */
  async function leaveOneInstitutionTo(email: string): Promise<void> {
    const client = new pg.Client({ connectionString: server.databaseUrl });
    await client.connect();
    await client.query(
      `DELETE FROM appointment WHERE account_id = (SELECT id FROM account WHERE email = $1)
         AND institution_id <> (SELECT id FROM institution WHERE code = 'CONTOH')`,
      [email],
    );
    await client.end();
  }

  test('is connected, changed over and cut off by the head of an institution, who sees what was asked', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'menteri', { width: 360 });
    const { page } = visitor;
    await visitor.open('/portalrb');
    await page.getByRole('link', { name: 'Kementerian Contoh (SIMULASI)' }).click();
    await page.getByText('Belum ada token PortalRB.').waitFor();
    const nameOf = (token: string) => page.getByText(`Token berakhiran ${token.slice(-4)}`, { exact: true });
    const make = async (deed: string) => {
      await page.getByRole('button', { name: deed }).click();
      await page.getByLabel('Kata sandi Anda').fill(DEMONSTRATION_PASSWORD);
      await expectSound(visitor);
      await page.getByRole('button', { name: deed }).click();
      return page.locator('code', { hasText: 'zi_prb_' }).innerText();
    };
    const first = await make('Buat token');
    await nameOf(first).waitFor();
    await page.getByText('Belum ada token PortalRB.').waitFor({ state: 'detached' });
    const status = await asked(first);
    await visitor.open(new URL(page.url()).pathname);
    expect(status).toBe(200);
    await page.getByText('Daftar unit WBK').waitFor();
    const second = await make('Ganti token');
    expect(second).not.toBe(first);
    await page.getByText(/berakhir \d/).waitFor();
    expect([await asked(first), await asked(second)]).toEqual([status, status]);
    await page.getByRole('button', { name: new RegExp(`^Cabut.*${first.slice(-4)}`) }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click();
    await nameOf(first).waitFor({ state: 'detached' });
    expect(await asked(first)).toBe(401);
    await expectSound(visitor);
    expectQuiet(visitor);
    await visitor.leave();
  });

  test('is seen by a TPI lead, who changes nothing, and chosen by institution by an administrator', async () => {
    await leaveOneInstitutionTo('ketua-tpi@simulasi.example');
    const lead = await Visitor.signedIn(browser, server.url, 'ketua-tpi', { language: 'en' });
    await lead.open('/portalrb');
    // Of one institution only, there is nothing to choose.
    await lead.page.waitForURL(/\/portalrb\/[\w-]+$/, { waitUntil: 'commit' });
    await lead.page.getByRole('heading', { name: 'Pre-flight' }).waitFor();
    expect(await lead.page.getByRole('button', { name: /token/i }).count()).toBe(0);
    await lead.leave();
    const administrator = await Visitor.signedIn(browser, server.url, 'administrator');
    await administrator.open('/portalrb');
    await administrator.page.getByRole('main').getByRole('link').first().click();
    await administrator.page.getByRole('heading', { name: /^PortalRB: / }).waitFor();
    await expectSound(administrator);
    await administrator.leave();
  });
});
