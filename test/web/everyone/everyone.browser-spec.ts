import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { type Visit, Visitor } from '../../support/visitor.js';

jest.setTimeout(120_000);

const MOST_NODES = 1_500;
const DAY_MS = 86_400_000;
const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`What is for everybody${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: DemonstrationApp;

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startDemonstration();
    // A busy machine takes minutes to tell the whole story.
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const heading = (visitor: Visitor) => visitor.page.getByRole('heading', { level: 1 }).first();

  /** Nothing that a program can find fault with. */
  async function isSound(visitor: Visitor): Promise<void> {
    expect(await visitor.violations()).toEqual([]);
    expect(await visitor.overflows()).toBe(false);
    expect(await visitor.nodes()).toBeLessThanOrEqual(MOST_NODES);
    expect(visitor.complaints.splice(0)).toEqual([]);
  }

  /** Lets days pass until there is a notice: none comes at night or on a day off. */
  async function unreadWithin(days: number, visitor: Visitor): Promise<number> {
    for (let day = 1; day <= days; day += 1) {
      await server.remindAt(new Date(Date.now() + day * DAY_MS));
      const { unread } = await visitor.ask<{ unread: number }>('/inbox/count');
      if (unread > 0) return unread;
    }
    return 0;
  }

  test('a day of a coordinator: what waits, the notice about it, read, and the count in the bar goes', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator');
    const { page } = visitor;
    const before = await unreadWithin(10, visitor);
    await visitor.open('/beranda');
    await page.getByRole('heading', { name: 'Isi penilaian mandiri' }).waitFor();
    expect(await page.getByText(/\(\d+ hari lagi\)/).count()).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { name: 'Langkah pertama' }).count()).toBe(1);
    await isSound(visitor);
    await page.getByRole('button', { name: 'Sembunyikan' }).click();
    await visitor.open('/beranda');
    await page.getByRole('heading', { name: 'Isi penilaian mandiri' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Langkah pertama' }).count()).toBe(0);
    await page.getByRole('link', { name: /Notifikasi/ }).click();
    await page.getByRole('heading', { name: 'Ringkasan harian berikutnya' }).waitFor();
    const unread = page.getByText('Belum dibaca', { exact: true });
    expect(before).toBeGreaterThan(0);
    await page
      .getByRole('button', { name: /^Tandai dibaca/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Tandai semua sudah dibaca' }).click();
    await page.getByRole('link', { name: 'Notifikasi', exact: true }).first().waitFor();
    expect((await visitor.ask<{ unread: number }>('/inbox/count')).unread).toBe(0);
    await page.getByRole('link', { name: 'Belum dibaca' }).click();
    await page.getByText('Tidak ada yang cocok.').waitFor();
    expect(page.url()).toContain('saring=belum-dibaca');
    expect(await unread.count()).toBe(1);
    await isSound(visitor);
    await visitor.leave();
  });

  test('what was returned stands first, with its reason and the way to it', async () => {
    const lead = await Visitor.signedIn(browser, server.url, 'ketua-tpi');
    const all = await lead.ask<{ id: string; stage: string }[]>('/assessments');
    const inEvaluation = all.find(({ stage }) => stage === 'INTERNAL_EVALUATION')?.id;
    const reason = 'Lengkapi <b>bukti</b> area III';
    const answer = await lead.context.request.post(`${server.url}/api/v1/assessments/${inEvaluation}/return`, {
      data: { reason },
    });
    expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([expect.any(Number), '']);
    await lead.leave();
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator', { width: 360, language: 'en' });
    await visitor.open('/beranda');
    await visitor.page.getByRole('heading', { name: /^Returned for repair/ }).waitFor();
    expect(await visitor.page.locator('blockquote').textContent()).toBe(reason);
    expect(await visitor.page.getByRole('link', { name: 'Open and repair' }).getAttribute('href')).toBe(
      `/lembar-kerja/${inEvaluation}`,
    );
    await isSound(visitor);
    await visitor.leave();
  });

  test('by keyboard alone somebody chooses how they are reminded; a duty has no way to be switched off', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator');
    const { page } = visitor;
    await visitor.open('/preferensi');
    const duty = page.getByRole('group', { name: /Evaluasi ulang predikat/ });
    await duty.waitFor();
    expect(await duty.getByRole('option').allTextContents()).toEqual([
      'Segera, surel tersendiri',
      'Dalam ringkasan harian',
    ]);
    expect(await duty.getByRole('checkbox').isDisabled()).toBe(true);
    const tip = page.getByRole('group', { name: /Data dukung yang segera habis/ });
    await tip.getByRole('combobox').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Simpan pengingat' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Tersimpan.').waitFor();
    const { kinds } = await visitor.ask<{ kinds: { kind: string }[] }>('/preferences');
    expect(kinds.find(({ kind }) => kind === 'EVIDENCE_EXPIRY')).toMatchObject({ mail: 'OFF', isInInbox: false });
    await isSound(visitor);
    await visitor.leave();
  });

  test('a calendar link is made, shown once, and revoked', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'kepala', { width: 360 });
    const { page } = visitor;
    await visitor.open('/preferensi');
    await page.getByRole('button', { name: 'Buat tautan kalender' }).click();
    const address = (await page.locator('code').textContent()) ?? '';
    expect(address).toMatch(/\/calendar\/[^/]+\.ics$/);
    expect(await (await fetch(new URL(new URL(address).pathname, server.url))).text()).toContain('BEGIN:VCALENDAR');
    await isSound(visitor);
    await page.getByRole('button', { name: /^Cabut/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click();
    await page.getByText('Belum ada tautan kalender.').waitFor();
    expect((await fetch(new URL(new URL(address).pathname, server.url))).status).toBe(404);
    await visitor.leave();
  });

  test('a chosen language is that of the page at once, and of what the server words', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'anggota');
    const { page } = visitor;
    await visitor.open('/preferensi');
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('button', { name: 'Simpan bahasa' }).click();
    await page.getByRole('heading', { name: 'Preferences' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await visitor.ask('/preferences')).toMatchObject({ language: 'en' });
    await visitor.leave();
  });

  test('an evaluator declares a conflict of interest; without a reason it is refused at the field, and nothing is lost', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'tpi-kedua');
    const { page } = visitor;
    await visitor.open('/konflik');
    await page.getByLabel('Instansi').selectOption({ index: 1 });
    await page.getByLabel('Alasan').fill('   ');
    const declare = page.getByRole('button', { name: 'Nyatakan benturan kepentingan' });
    await declare.click();
    await page.getByRole('alert').getByText('Tuliskan dengan kata-kata').waitFor();
    expect(await page.getByLabel('Instansi').inputValue()).not.toBe('');
    visitor.complaints.splice(0);
    await isSound(visitor);
    await page.getByLabel('Alasan').fill('Saudara kandung bekerja di sana (SIMULASI)');
    await declare.click();
    await page.getByRole('button', { name: /^Akhiri/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Akhiri' }).click();
    await page.getByText('Belum ada. Nyatakan di bawah ini').waitFor();
    await visitor.leave();
  });

  test('a page of others says whose it is, and a wrong address that it leads nowhere', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator', { language: 'en' });
    await visitor.open('/konflik');
    expect(await heading(visitor).textContent()).toBe('This page is not open to you');
    expect(await visitor.page.getByText('TPI lead').count()).toBe(1);
    await isSound(visitor);
    await visitor.open('/asesmen/00000000-0000-4000-8000-000000000000');
    expect(await heading(visitor).textContent()).toBe('Page not found');
    // The browser itself notes the 404 of what was asked.
    visitor.complaints.splice(0);
    await isSound(visitor);
    await visitor.leave();
  });

  test.each([
    ['koordinator', '/lembar-kerja/'],
    ['ketua-tpi', '/penilaian/'],
  ] as const)('a link that does not know its reader leads %s to %s, item and all', async (person, place) => {
    const visitor = await Visitor.signedIn(browser, server.url, person);
    const [known] = await visitor.ask<{ id: string }[]>('/assessments');
    await visitor.open(`/asesmen/${known?.id}?butir=A.I.1.i.a`);
    await visitor.page.waitForURL((url) => url.pathname.startsWith(place) && url.search === '?butir=A.I.1.i.a');
    await visitor.leave();
  });

  test.each(['id', 'en'] as const)('help is of the role, and words are explained: %s', async (language) => {
    const visitor = await Visitor.signedIn(browser, server.url, 'ketua-tpi', { language, width: 360 });
    await visitor.open('/bantuan');
    await heading(visitor).waitFor();
    expect(await visitor.page.getByRole('table').count()).toBe(1);
    await isSound(visitor);
    await visitor.page.getByRole('link', { name: language === 'id' ? 'Arti istilah' : 'What words mean' }).click();
    await visitor.page.getByRole('searchbox').fill('IPAK');
    await visitor.page.getByRole('term').nth(1).waitFor({ state: 'detached' });
    expect(await visitor.page.getByRole('term').count()).toBe(1);
    await isSound(visitor);
    await visitor.leave();
  });

  const SMALL: readonly (Visit & { zoom: number })[] = [
    { width: 360, language: 'id', colorScheme: 'dark', zoom: 1 },
    { width: 1366, language: 'en', zoom: 2 },
  ];
  test.each(SMALL)(
    'the public register needs neither account nor script: $language, $width px, zoom $zoom',
    async (visit) => {
      // Zoom is a narrower window of the same pixels.
      const viewport = { width: (visit.width ?? 1366) / visit.zoom, height: 800 / visit.zoom };
      const { language = 'id', colorScheme = 'light' } = visit;
      const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled: false, locale: language });
      const page = await context.newPage();
      await page.goto(`${server.url}/publik`);
      const words =
        language === 'id'
          ? ['Tampilkan', 'Verifikasi sertifikat', 'Periksa']
          : ['Show', 'Verify a certificate', 'Check'];
      await page.getByRole('searchbox').fill('contoh');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: words[0]! }).press('Enter');
      await page.waitForURL(/cari=contoh/);
      await page.getByRole('rowheader').first().getByRole('link').click();
      await page.waitForURL(/\/publik\/unit\//);
      const number = (await page.getByRole('link', { name: /^WBK-/ }).first().textContent()) ?? '';
      await page.getByRole('link', { name: words[1]! }).click();
      await page.getByRole('textbox').fill(number);
      await page.getByRole('button', { name: words[2]! }).press('Enter');
      await page.getByText(number).first().waitFor();
      expect(await page.getByText('SIMULASI').count()).toBeGreaterThan(0);
      await context.close();
    },
  );

  test.each(['/publik?status=semua', '/publik/verifikasi', '/publik/data', '/publik/unit/UTARA'])(
    '%s breaks no rule in either language, at 320 px or wide',
    async (path) => {
      for (const visit of [{ width: 320, colorScheme: 'dark' }, { width: 1366 }] as const) {
        const visitor = await Visitor.arrive(browser, server.url, visit);
        for (const language of ['id', 'en']) {
          await visitor.open(`${path}${path.includes('?') ? '&' : '?'}bahasa=${language}`);
          await isSound(visitor);
        }
        await visitor.leave();
      }
    },
  );
});
