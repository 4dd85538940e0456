import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import pg from 'pg';
import type { Item } from '../../../src/domain/instrument.js';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { Visitor } from '../../support/visitor.js';

jest.setTimeout(180_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

interface Known {
  readonly id: string;
  readonly unitId: string;
  readonly cycleId: string;
  readonly year: number;
  readonly unitName: string;
  readonly stage: string;
}
interface Detail extends Known {
  readonly sheets: readonly { readonly id: string; readonly layer: string; readonly isConsensus: boolean }[];
}

suite(`A unit's work as a whole${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: DemonstrationApp;
  let all: readonly Known[];
  let id: string;

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startDemonstration();
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator');
    all = await visitor.ask<Known[]>('/assessments');
    id = idIn('SELF_ASSESSMENT');
    await visitor.leave();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const idIn = (stage: string) => all.find((known) => known.stage === stage)?.id ?? '';
  const coordinator = async (path: string) => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator');
    await visitor.open(path);
    return visitor;
  };
  const send = async (visitor: Visitor, method: 'post' | 'put', path: string, data: object) => {
    const answer = await visitor.context.request[method](`${server.url}/api/v1${path}`, { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  };

  test('members are assigned to areas, lead them and are taken off, by the keyboard alone', async () => {
    const visitor = await coordinator(`/lembar-kerja/${id}/tim`);
    const { page } = visitor;
    const press = async (name: string) => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
    };
    await page.getByRole('heading', { name: /^Area 6/ }).waitFor();
    await press('Tugaskan di area 1');
    await page.getByRole('button', { name: 'Keluarkan dari area 1: anggota (SIMULASI)' }).waitFor();
    await press('Jadikan ketua area 1: anggota (SIMULASI)');
    await page.getByRole('button', { name: 'Lepas ketua area 1: anggota (SIMULASI)' }).waitFor();
    await page.getByRole('cell', { name: '1 (Ketua)' }).waitFor();
    expect(await visitor.violations()).toEqual([]);
    await press('Tugaskan di area 2');
    await press('Keluarkan dari area 2: anggota (SIMULASI)');
    await page
      .getByRole('button', { name: 'Keluarkan dari area 2: anggota (SIMULASI)' })
      .waitFor({ state: 'detached' });
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  test('a member sees who works on what, assigns nobody, and does not hand the sheet in', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'anggota');
    await visitor.open(`/lembar-kerja/${id}/tim`);
    await visitor.page.getByText('anggota (SIMULASI)').first().waitFor();
    expect(await visitor.page.getByRole('button', { name: /^Tugaskan/ }).count()).toBe(0);
    await visitor.open(`/lembar-kerja/${id}/ajukan`);
    await visitor.page.getByText('Yang mengajukan adalah koordinator unit.').waitFor();
    await visitor.page.getByText('16 dari 16 butir dijawab').waitFor();
    await visitor.leave();
  });

  test('the list says what is missing; handing in all the same is refused, with jumps to each item', async () => {
    const visitor = await coordinator(`/lembar-kerja/${id}/ajukan`);
    const { page } = visitor;
    await page.getByText('60 dari 113 butir dijawab').waitFor();
    await page.getByText('Belum dijawab').click();
    expect(await page.locator('[data-check=unanswered] a').count()).toBe(53);
    expect(await page.locator('[data-check=lacksEvidence]').textContent()).toContain('60 butir');
    await page.getByRole('row', { name: /Nilai total.*75,00.*Belum terpenuhi/ }).waitFor();
    await page.getByRole('button', { name: 'Ajukan kepada TPI' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ajukan kepada TPI' }).click();
    await page.getByText('Server menolak. Butir yang belum lengkap:').waitFor();
    expect(await visitor.violations()).toEqual([]);
    expect(await visitor.nodes()).toBeLessThanOrEqual(1500);
    await page.getByRole('link', { name: 'A.I.4.ii.f' }).last().click();
    await page.waitForURL('**/lembar-kerja/*?butir=A.I.4.ii.f*');
    expect(visitor.complaints.filter((line) => !line.includes('409'))).toEqual([]);
    await visitor.leave();
  });

  test('a complete sheet is handed in by the keyboard alone, and its receipt has the hash of what the server keeps', async () => {
    const visitor = await coordinator('/beranda');
    await complete(visitor);
    await visitor.open(`/lembar-kerja/${id}/ajukan`);
    const { page } = visitor;
    await page.getByText('Semua yang wajib sudah ada.').waitFor();
    await page.getByRole('button', { name: 'Ajukan kepada TPI' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Ajukan kepada TPI' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tanda terima pengajuan ke-1' }).waitFor();
    const [receipt] = await visitor.ask<{ sha256: string }[]>(`/assessments/${id}/submissions`);
    await page.getByText(receipt?.sha256 ?? 'none').waitFor();
    expect(await page.getByRole('button', { name: 'Ajukan kepada TPI' }).count()).toBe(0);
    expect(await visitor.violations()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  test('what is returned says why and on which items, and the history keeps every step, score and receipt', async () => {
    const lead = await Visitor.signedIn(browser, server.url, 'ketua-tpi');
    const items = [{ item: 'A.I.1.i.a', note: 'SIMULASI: SK belum ditandatangani' }];
    await send(lead, 'post', `/assessments/${id}/return`, { reason: 'SIMULASI: lengkapi SK', items });
    await lead.leave();
    const visitor = await coordinator(`/lembar-kerja/${id}/ajukan`);
    const { page } = visitor;
    await page.getByText('SIMULASI: lengkapi SK').waitFor();
    await page.getByText('SK belum ditandatangani').waitFor();
    await visitor.open(`/lembar-kerja/${id}/riwayat`);
    await page.getByRole('row', { name: /Dikembalikan.*Penilaian mandiri.*lengkapi SK/ }).waitFor();
    await page.getByRole('button', { name: 'Tanda terima pengajuan ke-1' }).click();
    await page.getByRole('heading', { name: 'Tanda terima pengajuan ke-1' }).waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: /Unduh isi pengajuan ke-1/ }).click();
    expect((await saved).suggestedFilename()).toMatch(/^pengajuan-1-.*\.json$/);
    await page.getByLabel('Pada saat').fill('2020-01-01T08:00');
    await page.getByRole('button', { name: 'Tampilkan' }).click();
    await page.getByRole('alert').waitFor();
    const now = new Date(Date.now() + 60_000);
    const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    await page.getByLabel('Pada saat').fill(local);
    expect(await visitor.violations()).toEqual([]);
    await visitor.leave();
  });

  test('the score sheet is made as PDF in the background and downloaded', async () => {
    const visitor = await coordinator(`/lembar-kerja/${id}/riwayat`);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Buat PDF: Lembar nilai' }).click();
    const link = page.getByRole('link', { name: 'Unduh: Lembar nilai' });
    await link.waitFor({ timeout: 90_000 });
    const pdf = await visitor.context.request.get(`${server.url}${await link.getAttribute('href')}`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  test('the evidence is bound into a ZIP in the background and downloaded', async () => {
    const visitor = await coordinator(`/lembar-kerja/${id}/riwayat`);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Buat ZIP: Bundel bukti' }).click();
    const link = page.getByRole('link', { name: 'Unduh: Bundel bukti' });
    await link.waitFor({ timeout: 90_000 });
    const zip = await visitor.context.request.get(`${server.url}${await link.getAttribute('href')}`);
    expect(zip.headers()['content-type']).toBe('application/zip');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  test('answers taken from the last assessment wait to be confirmed, and are all at once where their words are the same', async () => {
    const visitor = await coordinator('/beranda');
    const before = all.find(({ year, unitName }) => year === 2024 && unitName.includes('Selatan'));
    const now = all.find((known) => known.id === id);
    const opened = await send(visitor, 'post', '/assessments', {
      unitId: before?.unitId,
      cycleId: now?.cycleId,
      kind: 'REEVALUATION',
      target: 'WBK',
      startFrom: 'LAST',
    });
    const { id: again } = (await opened.json()) as Known;
    await visitor.open(`/lembar-kerja/${again}/ajukan`);
    const { page } = visitor;
    await page.getByRole('heading', { name: '113 jawaban diambil dari 2024' }).waitFor();
    expect(await page.locator('[data-check=unconfirmed]').textContent()).toContain('113 butir');
    expect(await visitor.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Nyatakan 113 jawaban tanpa perubahan kata masih berlaku' }).click();
    await page.locator('[data-check=unconfirmed]').getByText('0 butir').waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  test('a finding is answered by the coordinator, sent back and accepted by the TPI lead', async () => {
    const found = idIn('DESK_EVALUATION');
    await addFinding(found);
    const unit = await coordinator(`/asesmen/${found}/tindak-lanjut`);
    const finding = unit.page.getByRole('listitem').filter({ hasText: 'SIMULASI: notulen kurang' });
    const respond = async (button: RegExp, text: string) => {
      await finding.getByRole('button', { name: button }).click();
      await unit.page.getByLabel('Yang sudah dilakukan').fill(text);
      await unit.page.getByRole('dialog').getByRole('button', { name: 'Kirim' }).click();
      await finding.getByText(text).waitFor();
    };
    await finding.getByText('Lewat tenggat').waitFor();
    expect(await unit.violations()).toEqual([]);
    await respond(/^Jawab/, 'SIMULASI: dilampirkan');

    const lead = await Visitor.signedIn(browser, server.url, 'ketua-tpi');
    await lead.open(`/asesmen/${found}/tindak-lanjut`);
    await lead.page.getByRole('button', { name: /^Kembalikan/ }).click();
    await lead.page.getByLabel('Alasan').fill('SIMULASI: belum ditandatangani');
    await lead.page.getByRole('dialog').getByRole('button', { name: 'Kirim' }).click();
    await lead.page.getByText('Dikembalikan ke unit').waitFor();

    await unit.page.reload();
    await finding.getByText('belum ditandatangani').waitFor();
    await respond(/^Ganti jawaban/, 'SIMULASI: ditandatangani');

    await lead.page.reload();
    await lead.page.getByRole('button', { name: /^Terima/ }).click();
    await lead.page.getByRole('dialog').getByRole('button', { name: 'Terima' }).click();
    await lead.page.getByText(/Diterima .*\./).waitFor();
    expect(await lead.page.getByRole('button', { name: /^(Terima|Kembalikan)/ }).count()).toBe(0);
    expect([unit.complaints, lead.complaints]).toEqual([[], []]);
    await lead.leave();
    await unit.leave();
  });

  /** Answers what is blank as well as can be, and hangs one link on everything. */
  async function complete(visitor: Visitor): Promise<void> {
    const { unitId, sheets } = await visitor.ask<Detail>(`/assessments/${id}`);
    const sheetId = sheets.find(({ layer, isConsensus }) => layer === 'UNIT' && isConsensus)?.id ?? '';
    const { answers } = await visitor.ask<{ answers: readonly { item: string }[] }>(`/sheets/${sheetId}`);
    const given = new Set(answers.map(({ item }) => item));
    const items = await itemsOf(visitor);
    const blank = items.filter(({ code }) => !given.has(code));
    await send(visitor, 'put', `/sheets/${sheetId}/answers`, {
      answers: blank.map((item) => ({ item: item.code, value: bestOf(item), note: 'SIMULASI', version: null })),
    });
    const link = { url: 'https://contoh.example/bukti', title: 'SIMULASI: bukti' };
    const { id: evidenceId } = (await (await send(visitor, 'post', `/units/${unitId}/evidence`, link)).json()) as Known;
    const codes = items.map(({ code }) => code);
    await send(visitor, 'post', `/assessments/${id}/evidence`, { evidenceId, items: codes });
  }

  async function itemsOf(visitor: Visitor): Promise<readonly Item[]> {
    const [head] = await visitor.ask<{ id: string }[]>('/instruments');
    type Part = { readonly items: readonly Item[] };
    const { areas, components } = await visitor.ask<{
      readonly areas: readonly { readonly aspects: readonly { readonly subComponents: readonly Part[] }[] }[];
      readonly components: readonly Part[];
    }>(`/instruments/${head?.id}`);
    const parts = areas.flatMap(({ aspects }) => aspects.flatMap(({ subComponents }) => subComponents));
    return [...parts, ...components].flatMap(({ items }) => items);
  }

  /** One of the TPI, whose work on this assessment is done, and overdue. */
  async function addFinding(assessmentId: string): Promise<void> {
    const database = new pg.Client(server.databaseUrl);
    await database.connect();
    await database.query(
      `INSERT INTO finding (assessment_id, layer, item_code, finding, recommendation, due_on, recorded_at, recorded_by)
       SELECT $1, 'TPI', 'A.I.1.i.a', 'SIMULASI: notulen kurang', 'SIMULASI: lampirkan notulen', current_date - 3,
         now() - interval '30 days', id FROM account WHERE email = 'tpi@simulasi.example'`,
      [assessmentId],
    );
    await database.end();
  }
});

function bestOf(item: Item): unknown {
  if (item.kind === 'choice') return item.options[0]?.key;
  if (item.kind === 'index') return 3.8;
  const worth = { numerator: 10, denominator: 10, before: 10, after: 0, recorded: 1 };
  return Object.fromEntries(item.counts.map(({ key, role }) => [key, worth[role]]));
}
