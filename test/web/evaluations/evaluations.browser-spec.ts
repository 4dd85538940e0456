import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { SimulatedClock } from '../../../src/common/clock.js';
import type { ApiClient } from '../../../src/demo/api-client.js';
import { goodSheet, type InventedSheet } from '../../../src/demo/invented-answers.js';
import { gatherDocuments, showEvidence } from '../../../src/demo/paperwork.js';
import type { Person } from '../../../src/demo/people.js';
import { StageHands } from '../../../src/demo/stage-hands.js';
import { browserMissing, startBrowser, startBrowserWithViewer } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { pdf } from '../../support/files.js';
import { type Visit, Visitor } from '../../support/visitor.js';
import { LKE } from '../../support/worksheets.js';

jest.setTimeout(180_000);

interface Unit {
  readonly id: string;
  readonly name: string;
}
interface Seen {
  readonly stage: string;
  readonly sheets: readonly { readonly id: string; readonly layer: string; readonly isConsensus: boolean }[];
  readonly history: readonly { readonly move: string; readonly facts: object }[];
}

const FIRST = 'A.I.1.i.a';
const SECOND = 'A.I.1.i.b';
/** Shows a PDF and a picture; the others a text. */
const SHOWN = 'A.I.1.ii.b';
const GOOD = goodSheet(LKE);
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
/** Everything but these items. */
const without = (sheet: InventedSheet, ...codes: readonly string[]): InventedSheet =>
  new Map([...sheet].filter(([code]) => !codes.includes(code)));

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`The pages of evaluators${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: DemonstrationApp;
  let hands: StageHands;
  let coordinator: ApiClient;
  let cycleId = '';
  /** An assessment that goes all the way from two evaluators who differ to the decree. */
  let lembah = '';

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startDemonstration();
    const clock = new SimulatedClock(new Date(), 'Asia/Jakarta');
    hands = new StageHands({
      url: server.url,
      clock,
      instrument: LKE,
      say: () => undefined,
      sweep: async () => undefined,
    });
    coordinator = await hands.as('koordinator');
    const cycles = await coordinator.get<{ id: string; year: number }[]>('/cycles');
    cycleId = cycles.sort((a, b) => b.year - a.year)[0]?.id ?? '';
    lembah = await submitted('Lembah');
    await hands.assign(lembah, 'tpi', 'TPI');
    await hands.assign(lembah, 'tpi-kedua', 'TPI');
    await hands.answer('tpi', lembah, 'TPI', without(GOOD, FIRST, SECOND));
    await hands.answer('tpi-kedua', lembah, 'TPI', without(GOOD, FIRST));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function unitNamed(name: string): Promise<Unit> {
    const institutions = await coordinator.get<Unit[]>('/institutions');
    const ministry = institutions.find((institution) => institution.name.startsWith('Kementerian Contoh'));
    const units = await coordinator.get<Unit[]>(`/units?institutionId=${ministry?.id}`);
    return units.find((unit) => unit.name.includes(` ${name} `)) ?? { id: '', name };
  }

  /** A unit of the ministry that has handed everything in, with a PDF and a picture at one of its items. */
  async function submitted(name: string): Promise<string> {
    const { id: unitId } = await unitNamed(name);
    const id = await hands.open(unitId, cycleId);
    await hands.answer('koordinator', id, 'UNIT', GOOD);
    for (const [filename, bytes] of [
      ['sk-tim.pdf', pdf('SIMULASI: SK tim')],
      ['rapat.png', new Uint8Array(Buffer.from(PIXEL, 'base64'))],
    ] as const) {
      const { evidenceId } = await coordinator.upload({ unitId, filename, title: `SIMULASI: ${filename}` }, bytes);
      await coordinator.post(`/assessments/${id}/evidence`, { evidenceId, items: [SHOWN] });
    }
    await showEvidence(
      coordinator,
      id,
      [...LKE.items.keys()].filter((code) => code !== SHOWN),
    );
    await coordinator.post(`/assessments/${id}/submission`);
    return id;
  }

  async function seen(id: string): Promise<Seen> {
    return (await hands.as('auditor')).get<Seen>(`/assessments/${id}`);
  }

  async function visit(person: Person, path: string, how: Visit = {}, by = browser): Promise<Visitor> {
    const visitor = await Visitor.signedIn(by, server.url, person, how);
    await visitor.open(path);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    return visitor;
  }

  /** Nothing to complain of, and the person goes. */
  async function leave(visitor: Visitor): Promise<void> {
    expect(await visitor.violations()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }

  test('show a member the unit’s answer with its evidence: a PDF in the page, then a picture', async () => {
    const viewer = await startBrowserWithViewer();
    const visitor = await visit('tpi', `/penilaian/${lembah}?butir=${SHOWN}`, {}, viewer);
    const { page } = visitor;
    await page.getByRole('heading', { name: 'Bukti (2)' }).waitFor();
    // A browser without a viewer of its own is given a link instead.
    const shown = page.locator('iframe, a[href*="preview=true"]').first();
    const source = (await shown.getAttribute('src')) ?? (await shown.getAttribute('href'));
    const file = await visitor.context.request.get(`${server.url}${source}`);
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await page.getByRole('button', { name: 'Bukti berikutnya' }).click();
    const picture = page.getByRole('img', { name: 'Pratinjau SIMULASI: rapat.png' });
    await picture.waitFor();
    const decoded = `(async () => {
      const picture = document.querySelector('img[alt^=Pratinjau]');
      await picture.decode();
      return picture.naturalWidth;
    })()`;
    expect(await page.evaluate(decoded)).toBe(1);
    await page.getByRole('button', { name: 'Bukti sebelumnya' }).click();
    await leave(visitor);
    await viewer.close();
  });

  test('refuse a lower score without a reason at its field, and take it with one', async () => {
    const visitor = await visit('tpi', `/penilaian/${lembah}?butir=${FIRST}`);
    const { page } = visitor;
    const saved: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && saved.push(request.url()));
    await page.getByRole('radio', { name: /^Tidak/ }).check();
    await page.getByText('alasan wajib diisi sebelum disimpan').waitFor();
    await page.getByRole('button', { name: 'Simpan dan berikutnya' }).click();
    await page.getByText('Tuliskan alasannya.').waitFor();
    const reason = page.getByRole('textbox', { name: 'Alasan' });
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement.name')).toBe('note');
    expect(saved).toEqual([]);
    expect(await visitor.violations()).toEqual([]);
    await reason.fill('SIMULASI: rahasia tpi');
    await page.getByRole('button', { name: 'Simpan dan berikutnya' }).click();
    await page.getByRole('heading', { level: 2, name: SECOND }).waitFor();
    expect(saved).toHaveLength(1);
    await leave(visitor);
  });

  test('are worked by keyboard alone: next item, answer, save and go on', async () => {
    const visitor = await visit('tpi', `/penilaian/${lembah}?butir=${FIRST}`);
    const { page } = visitor;
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('heading', { level: 2, name: SECOND }).waitFor();
    const isOnRadio = `document.activeElement.type === 'radio'`;
    for (let tabs = 0; tabs < 8 && !(await page.evaluate<boolean>(isOnRadio)); tabs += 1)
      await page.keyboard.press('Tab');
    expect(await page.evaluate(isOnRadio)).toBe(true);
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 2, name: 'A.I.1.ii.a' }).waitFor();
    const sheet = (await visitor.ask<Seen>(`/assessments/${lembah}`)).sheets.find(({ layer }) => layer === 'TPI');
    const { answers } = await visitor.ask<{ answers: { item: string; value: unknown }[] }>(`/sheets/${sheet?.id}`);
    expect(answers.find(({ item }) => item === SECOND)?.value).not.toBeNull();
    await leave(visitor);
  });

  test('keep what was typed over a reload, and ask before somebody leaves it unsaved', async () => {
    const visitor = await visit('tpi', `/penilaian/${lembah}?butir=A.I.1.ii.a`);
    const { page } = visitor;
    await page.getByRole('textbox', { name: 'Catatan' }).fill('SIMULASI: setengah jalan');
    page.once('dialog', (dialog) => void dialog.accept());
    await visitor.reload();
    expect(await page.getByRole('textbox', { name: 'Catatan' }).inputValue()).toBe('SIMULASI: setengah jalan');
    await page.getByRole('link', { name: 'Beranda' }).click();
    const question = page.getByRole('dialog', { name: 'Ada yang belum disimpan' });
    await question.waitFor();
    expect(await visitor.violations()).toEqual([]);
    await question.getByRole('button', { name: 'Tetap di sini' }).click();
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByText('Tersimpan di server.').waitFor();
    await leave(visitor);
  });

  test('show both versions of an item that another tab saved first, and take the one that is chosen', async () => {
    const visitor = await visit('tpi', `/penilaian/${lembah}?butir=A.I.1.ii.a`);
    const other = await visitor.context.newPage();
    await other.goto(visitor.page.url(), { waitUntil: 'networkidle' });
    await other.getByRole('textbox', { name: 'Catatan' }).fill('SIMULASI: dari tab lain');
    await other.getByRole('button', { name: 'Simpan', exact: true }).click();
    await other.getByText('Tersimpan di server.').waitFor();
    const { page } = visitor;
    await page.getByRole('textbox', { name: 'Catatan' }).fill('SIMULASI: dari tab ini');
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    const choice = page.getByRole('alert');
    await choice.waitFor();
    expect(await choice.textContent()).toMatch(/dari tab ini.*dari tab lain/);
    expect(await visitor.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Simpan punya Anda' }).click();
    await choice.waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: 'Catatan' }).inputValue()).toBe('SIMULASI: dari tab ini');
    expect(visitor.complaints.filter((line) => !line.includes('412'))).toEqual([]);
    await visitor.leave();
  });

  test('hand in a sheet only when nothing is missing, and lead to what is', async () => {
    const visitor = await visit('tpi-kedua', `/penilaian/${lembah}?butir=${SECOND}`);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Serahkan penilaian' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Belum dinilai: 1').waitFor();
    await dialog.getByRole('link', { name: FIRST }).click();
    await page.getByRole('heading', { level: 2, name: FIRST }).waitFor();
    await page.getByRole('button', { name: 'Samakan dengan Unit' }).click();
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByText('Tersimpan di server.').waitFor();
    await page.getByRole('button', { name: 'Serahkan penilaian' }).click();
    expect(await visitor.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Serahkan penilaian' }).click();
    await page.getByText('Anda menyerahkan penilaian TPI').waitFor();
    await leave(visitor);
  });

  test('keep a first pass blind: what a colleague scores is in no page and no answer of the server', async () => {
    for (const person of ['tpi-kedua', 'ketua-tpi'] as const) {
      const visitor = await Visitor.signedIn(browser, server.url, person);
      const bodies: Promise<string>[] = [];
      visitor.page.on('response', (answer) => {
        if (answer.url().includes('/api/')) bodies.push(answer.text().catch(() => ''));
      });
      for (const path of ['', '/selisih', '/langkah', '/cetak', '/temuan']) {
        await visitor.open(`/penilaian/${lembah}${path}`);
        await visitor.page.getByRole('heading', { level: 1 }).waitFor();
        expect(await visitor.page.content()).not.toContain('rahasia tpi');
      }
      const answers = (await Promise.all(bodies)).join('\n');
      expect(answers).toContain('"evaluators"');
      expect(answers).not.toContain('rahasia tpi');
      await visitor.leave();
    }
  });

  test('let the lead settle where two members differ, seeing what it does to the gates, and forward', async () => {
    const member = await hands.as('tpi');
    const { sheets } = await member.get<Seen>(`/assessments/${lembah}`);
    await member.post(`/sheets/${sheets.find(({ layer }) => layer === 'TPI')?.id}/submission`);
    const visitor = await visit('ketua-tpi', `/penilaian/${lembah}/selisih`);
    const { page } = visitor;
    const form = page.getByRole('form', { name: `Tetapkan ${FIRST}` });
    await form.getByText('rahasia tpi').waitFor();
    expect(await form.getByText('Total menjadi').count()).toBe(2);
    expect(await visitor.violations()).toEqual([]);
    await form.getByRole('radio', { name: /^Tidak tpi \(SIMULASI\)/ }).check();
    await form.getByRole('textbox', { name: 'Alasan' }).fill('SIMULASI: disepakati');
    await form.getByRole('button', { name: 'Tetapkan' }).click();
    await page.getByText('Lembar TPI lengkap.').waitFor();
    await page.getByRole('link', { name: 'Ke langkah berikutnya' }).click();
    await page.getByRole('button', { name: 'Teruskan' }).click();
    await page.getByText('Pengusulan', { exact: true }).first().waitFor();
    expect((await seen(lembah)).stage).toBe('PROPOSAL');
    await leave(visitor);
  });

  test('return an assessment to its unit with a note on each item', async () => {
    const lead = await hands.as('ketua-tpi');
    const all = await lead.get<{ id: string; stage: string }[]>('/assessments');
    const barat = all.find(({ stage }) => stage === 'INTERNAL_EVALUATION')?.id ?? '';
    const visitor = await visit('ketua-tpi', `/penilaian/${barat}/langkah`);
    const { page } = visitor;
    await page.getByRole('textbox', { name: 'Alasan pengembalian' }).fill('SIMULASI: bukti kurang');
    await page.getByLabel('Butir', { exact: true }).selectOption(SECOND);
    await page.getByRole('textbox', { name: 'Yang perlu diperbaiki' }).fill('SIMULASI: lampirkan notulen');
    await page.getByRole('button', { name: 'Kembalikan untuk diperbaiki' }).click();
    await page.getByText('SIMULASI: lampirkan notulen').waitFor();
    const { stage, history } = await seen(barat);
    const note = { item: SECOND, note: 'SIMULASI: lampirkan notulen' };
    expect([stage, history.at(-1)]).toMatchObject(['SELF_ASSESSMENT', { move: 'return', facts: { items: [note] } }]);
    await leave(visitor);
  });

  test('name to the head what keeps a unit from being proposed, and take the proposal once it is mended', async () => {
    await gatherDocuments(coordinator, lembah);
    const head = await visit('menteri', `/penilaian/${lembah}/usulan`);
    await head.page.getByText('Tindak lanjut hasil pemeriksaan (TLHP): diminta 100 %, keadaan belum dicatat').waitFor();
    expect(await head.page.getByRole('button', { name: 'Usulkan' }).count()).toBe(0);
    const lead = await visit('ketua-tpi', `/penilaian/${lembah}/usulan`);
    const { page } = lead;
    await page.getByRole('checkbox', { name: 'Layanan utama yang berdampak' }).check();
    for (const name of ['TLHP ditindaklanjuti (%)', 'LHKPN diserahkan (%)', 'LHKASN diserahkan (%)'])
      await page.getByRole('spinbutton', { name }).fill('100');
    await page.getByLabel('Membangun ZI sejak').fill('2019-01-01');
    await page.getByLabel('Predikat SAKIP unit').selectOption('BB');
    await page.getByRole('button', { name: 'Catat keadaan' }).click();
    await page.getByText('Semua syarat untuk WBK terpenuhi.').waitFor();
    await leave(lead);
    await head.open(`/penilaian/${lembah}/usulan`);
    await head.page.getByText('Kuota 20 unit').waitFor();
    await head.page.getByRole('textbox', { name: 'Nomor surat usulan' }).fill('SIMULASI/USUL/1');
    await head.page.getByLabel('Tanggal surat').fill(hands.today());
    await head.page.getByRole('button', { name: 'Usulkan' }).click();
    await head.page.getByText('Seleksi administrasi', { exact: true }).first().waitFor();
    expect((await seen(lembah)).stage).toBe('ADMIN_SCREENING');
    await leave(head);
  });

  test('screen each document, with a reason where one does not conform', async () => {
    const visitor = await visit('sekretariat', `/penilaian/${lembah}/usulan`);
    const { page } = visitor;
    for (const name of ['Surat usulan', 'SPTJM', 'Keterangan bebas TLHP'])
      await page.getByRole('group', { name }).getByRole('radio', { name: 'sesuai', exact: true }).check();
    await page.getByRole('group', { name: 'Laporan survei' }).getByRole('radio', { name: 'tidak sesuai' }).check();
    await page.getByRole('textbox', { name: 'Alasan tidak sesuai' }).fill('SIMULASI: halaman 3 kabur');
    await page.getByRole('radio', { name: 'Lulus dengan catatan' }).check();
    await page.getByRole('textbox', { name: 'Catatan' }).fill('SIMULASI: kirim ulang laporan');
    expect(await visitor.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Catat hasil seleksi' }).click();
    await page.getByText('Laporan survei: tidak sesuai (SIMULASI: halaman 3 kabur)').waitFor();
    expect((await seen(lembah)).stage).toBe('DESK_EVALUATION');
    await leave(visitor);
  });

  test('are used by the TPN on a phone: score, look at evidence in a tab, write down what is seen', async () => {
    await hands.assign(lembah, 'tpn', 'TPN');
    const phone = { width: 360, height: 740 };
    const visitor = await visit('tpn', `/penilaian/${lembah}?butir=${FIRST}`, phone);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Samakan dengan TPI' }).click();
    await page.getByRole('button', { name: 'Simpan dan berikutnya' }).click();
    await page.getByRole('heading', { level: 2, name: SECOND }).waitFor();
    await page.getByRole('button', { name: 'Bukti (1)' }).click();
    await page.getByRole('region', { name: 'Bukti' }).waitFor();
    expect(await visitor.overflows()).toBe(false);
    await evaluatedNationally();
    await visitor.open(`/penilaian/${lembah}/lapangan`);
    await page.getByLabel('Butir').selectOption(FIRST);
    await page.getByRole('textbox', { name: 'Yang dilihat' }).fill('SIMULASI: tim ada di tempat');
    await page.getByRole('button', { name: 'Simpan pengamatan' }).click();
    await page.getByText('SIMULASI: tim ada di tempat').waitFor();
    expect(await visitor.overflows()).toBe(false);
    await leave(visitor);
  });

  async function evaluatedNationally(): Promise<void> {
    await hands.handIn('tpn', lembah, 'TPN', without(GOOD, FIRST));
    await (await hands.as('ketua-tpn')).post(`/assessments/${lembah}/conclusion`, {});
  }

  test('go from the field to the panel, and to the decree', async () => {
    const lead = await visit('ketua-tpn', `/penilaian/${lembah}/langkah`);
    await lead.page.getByText('1 pengamatan tercatat.').waitFor();
    await lead.page.getByRole('button', { name: 'Selesaikan verifikasi lapangan' }).click();
    await lead.page.getByRole('radio', { name: 'Lulus', exact: true }).check();
    await lead.page.getByRole('textbox', { name: 'Rekomendasi' }).fill('SIMULASI: layak');
    await lead.page.getByRole('button', { name: 'Catat putusan panel' }).click();
    await lead.page.getByText('Pada tahap Penetapan tidak ada langkah untuk Anda.').waitFor();
    await leave(lead);
    const secretariat = await visit('sekretariat', `/penilaian/${lembah}/langkah`);
    await secretariat.page.getByText('Panel: lulus').waitFor();
    expect(await secretariat.violations()).toEqual([]);
    await secretariat.page.getByRole('textbox', { name: 'Nomor SK' }).fill('SIMULASI/SK/1');
    await secretariat.page.getByLabel('Tanggal SK').fill(hands.today());
    await secretariat.page.getByRole('button', { name: 'Tetapkan WBK' }).click();
    await secretariat.page.getByText('Mendapat predikat').waitFor();
    expect((await seen(lembah)).stage).toBe('CONCLUDED');
    await leave(secretariat);
  });

  test('read at twice the size and in English without scrolling sideways', async () => {
    const how = { width: 683, height: 450, language: 'en' } as const;
    const visitor = await Visitor.signedIn(browser, server.url, 'ketua-tpn', how);
    for (const path of ['', '/selisih', '/langkah', '/usulan', '/temuan', '/lapangan', '/cetak']) {
      await visitor.open(`/penilaian/${lembah}${path}`);
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await visitor.overflows()]).toEqual([path, false]);
      expect(await visitor.nodes()).toBeLessThanOrEqual(1_500);
      expect([path, await visitor.violations()]).toEqual([path, []]);
    }
    await leave(visitor);
  });

  test('let the lead find the team with its load and assign one of it', async () => {
    const pesisir = await submitted('Pesisir');
    const visitor = await visit('ketua-tpi', '/penilaian?tampil=saya');
    const { page } = visitor;
    const row = page.getByRole('row', { name: /Pesisir/ });
    await row.getByText('Tugaskan penilai').waitFor();
    await row.getByRole('link', { name: /Penilai Balai Contoh Pesisir/ }).click();
    await page.getByRole('button', { name: 'Tugaskan tpi (SIMULASI)' }).click();
    await page.getByRole('button', { name: 'Lepas tpi (SIMULASI)' }).waitFor();
    const evaluators = await (await hands.as('ketua-tpi')).get<object[]>(`/assessments/${pesisir}/evaluators`);
    expect(evaluators).toMatchObject([{ name: 'tpi (SIMULASI)', layer: 'TPI' }]);
    await leave(visitor);
  });
});
