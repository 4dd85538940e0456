import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { Visitor } from '../../support/visitor.js';
import { changedWorksheet, LKE } from '../../support/worksheets.js';

// The demonstration is put in first, which takes a busy machine minutes.
jest.setTimeout(300_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

const HEADER = 'kode_instansi;nama_instansi;jenis_instansi;kode_unit;nama_unit;kode_induk';
const NEW_INSTITUTION = 'DINAS;Pemerintah Provinsi SIMULASI;PROVINSI';
const GOOD_ROW = `${NEW_INSTITUTION};D-1;Dinas Satu (SIMULASI);`;
const BAD_FILE = [HEADER, GOOD_ROW, 'DINAS;;;D-2;;D-1', 'DINAS;;;D-3;Dinas Tiga (SIMULASI);D-9'].join('\r\n');
const MENDED_FILE = [
  HEADER,
  GOOD_ROW,
  'DINAS;;;D-2;Dinas Dua (SIMULASI);D-1',
  'DINAS;;;D-3;Dinas Tiga (SIMULASI);D-1',
].join('\r\n');
const REWORDED = changedWorksheet('lke-simulasi', (node) => {
  node('A.I.1.i.a').label_id = 'Tim kerja (SIMULASI)';
});
const BROKEN = changedWorksheet('lke-rusak', (node) => {
  node('A.I.1.i.a').label_id = '';
  node('A.I.1.i.b').answer_type = 'esai';
});

suite(`The pages of an administrator${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: DemonstrationApp;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startDemonstration();
    visitor = await Visitor.signedIn(browser, server.url, 'administrator');
  });
  afterAll(async () => {
    await visitor?.leave();
    await browser?.close();
    await server?.close();
  });

  const button = (name: string | RegExp) => visitor.page.getByRole('button', { name });
  const says = async (text: string | RegExp) => visitor.page.getByText(text).first().waitFor();
  const choose = (label: string, name: string, text: string) =>
    visitor.page.getByLabel(label).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  /** Without a mouse: goes on by Tab until something of this name has the focus. */
  const tabTo = async (name: string) => {
    for (let step = 0; step < 200; step += 1) {
      await visitor.page.keyboard.press('Tab');
      const focused = await visitor.page.evaluate<string>(
        `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? '').trim()`,
      );
      if (focused.startsWith(name)) return;
    }
    throw new Error(`No Tab leads to "${name}".`);
  };
  const press = async (name: string) => {
    await tabTo(name);
    await visitor.page.keyboard.press('Enter');
  };
  const looksRight = async () => {
    expect(await visitor.violations()).toEqual([]);
    expect(await visitor.nodes()).toBeLessThanOrEqual(1_500);
  };

  test('bring units in from a file: two rows are refused, mended, seen again and applied, without a mouse', async () => {
    await visitor.open('/admin');
    await press('Unit kerja');
    await visitor.page.waitForURL('**/admin/unit');
    await press('Impor dari berkas');
    await choose('Berkas CSV atau XLSX', 'unit.csv', BAD_FILE);
    await press('Lihat pratinjau');
    await says('2 baris ditolak.');
    await says(/nama_unit: Kolom ini kosong/);
    await says(/kode_induk: Tidak ada unit induk "D-9"/);
    expect(await button(/^Terapkan/).count()).toBe(0);
    await looksRight();
    const [download] = await Promise.all([visitor.page.waitForEvent('download'), press('Unduh baris yang ditolak')]);
    expect(download.suggestedFilename()).toBe('baris-ditolak.csv');

    await choose('Berkas CSV atau XLSX', 'unit.csv', MENDED_FILE);
    await button('Lihat pratinjau').press('Enter');
    await says('1 instansi akan dibuat: Pemerintah Provinsi SIMULASI');
    await looksRight();
    await press('Terapkan 3 baris');
    await says(/3 dari 3/);
    await says('Dinas Tiga (SIMULASI)');
    await looksRight();
    await visitor.page.goBack();
    await says(/Impor ini diterapkan pada/);
    await press('Kembali ke daftar unit');
    await visitor.page.getByLabel('Cari kode atau nama').fill('dinas');
    await visitor.page.keyboard.press('Enter');
    await says('3 unit ditemukan');
    await visitor.page.getByRole('link', { name: 'Dinas Tiga (SIMULASI)' }).waitFor();
    expect(visitor.page.url()).toContain('cari=dinas');
  });

  test('keep a file that cannot be read on the page, and say what to do', async () => {
    await visitor.open('/admin/unit/impor');
    await choose('Berkas CSV atau XLSX', 'foto.csv', 'PK\u0003\u0004');
    await button('Lihat pratinjau').click();
    await visitor.page.getByRole('alert').waitFor();
    expect(await visitor.page.getByLabel('Berkas CSV atau XLSX').inputValue()).toContain('foto.csv');
    await looksRight();
  });

  test('change a unit, close it with a reason and reopen it; what was typed stays when it is refused', async () => {
    await visitor.open('/admin/unit?cari=D-2');
    await says('1 unit ditemukan');
    await visitor.page.getByRole('link', { name: 'Dinas Dua (SIMULASI)' }).click();
    await visitor.page.getByLabel('Unit di atasnya').fill('D-9');
    await visitor.page.getByLabel('Nama unit').fill('Dinas Kedua (SIMULASI)');
    await button('Simpan').click();
    await visitor.page.getByRole('alert').waitFor();
    expect(await visitor.page.getByLabel('Unit di atasnya').getAttribute('aria-invalid')).toBe('true');
    expect(await visitor.page.getByLabel('Nama unit').inputValue()).toBe('Dinas Kedua (SIMULASI)');
    await looksRight();
    await visitor.page.getByLabel('Unit di atasnya').fill('D-1');
    await button('Simpan').click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Dinas Kedua (SIMULASI)' }).waitFor();
    await visitor.page.getByLabel('Alasan').fill('Digabung (SIMULASI)');
    await button('Tutup unit').click();
    await says(/Unit ini ditutup sejak .*Digabung/);
    await looksRight();
    await button('Buka kembali').click();
    await visitor.page.getByLabel('Alasan').waitFor();
  });

  test('make a cycle of the one before it, and are told at its field what is wrong with a day', async () => {
    await visitor.open('/admin/periode');
    await visitor.page.getByRole('link', { name: 'Periode baru' }).click();
    await says(/Usulan ini disalin dari periode \d{4}/);
    const panel = visitor.page.getByRole('group', { name: 'Pengusulan', exact: true });
    const opensOn = await panel.getByLabel('Mulai').inputValue();
    await panel.getByLabel('Sampai').fill('2020-01-01');
    await visitor.page.getByLabel('Paling banyak asesmen per penilai').fill('7');
    await button('Buat periode').click();
    await visitor.page.getByRole('alert').waitFor();
    expect(await panel.getByLabel('Sampai').getAttribute('aria-invalid')).toBe('true');
    expect(await visitor.page.getByLabel('Paling banyak asesmen per penilai').inputValue()).toBe('7');
    await looksRight();
    await panel.getByLabel('Sampai').fill(opensOn);
    await button('Buat periode').click();
    await says('Belum ada asesmen pada periode ini: semua aturan masih bisa diubah.');
    expect(await visitor.page.getByLabel('Paling banyak asesmen per penilai').inputValue()).toBe('7');
    await looksRight();
  });

  test('cannot change the rules that assessments go by, but those of reminders', async () => {
    const cycles = await visitor.ask<{ id: string }[]>('/cycles');
    const used = [];
    for (const { id } of cycles) if ((await visitor.ask<{ isInUse: boolean }>(`/cycles/${id}`)).isInUse) used.push(id);
    await visitor.open(`/admin/periode/${used[0]}`);
    await says(/Sudah ada asesmen pada periode ini/);
    expect(await visitor.page.getByLabel('Bulan antara evaluasi ulang').isDisabled()).toBe(true);
    await visitor.page.getByLabel('Hari setelah tenggat').fill('2, 4');
    await button('Simpan aturan').click();
    await says('Aturan tersimpan.');
    expect(await visitor.ask(`/cycles/${used[0]}`)).toMatchObject({ overdueDays: [2, 4] });
  });

  test('publish a worksheet: faults are told by place, then the draft is compared, published and compared again', async () => {
    await visitor.open('/admin/instrumen');
    await choose('Berkas YAML', 'rusak.yaml', BROKEN);
    await button('Periksa dan simpan rancangan').click();
    await says('2 hal perlu diperbaiki:');
    await says('A.I.1.i.b');
    await looksRight();
    await choose('Berkas YAML', 'baru.yaml', REWORDED);
    await button('Periksa dan simpan rancangan').click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Rancangan lke-simulasi' }).waitFor();
    await says('112 butir tetap sama.');
    await looksRight();
    await visitor.page.getByLabel('Saya sudah memeriksa perbandingan ini').check();
    await button('Terbitkan untuk selamanya').click();
    await visitor.page.waitForURL('**/admin/instrumen/lke-simulasi');
    await visitor.open('/admin/instrumen');
    await visitor.page.getByLabel('Versi lama').selectOption(LKE.id);
    await visitor.page.getByLabel('Versi baru').selectOption('lke-simulasi');
    await button('Bandingkan').click();
    await visitor.page.waitForURL(`**/admin/instrumen/${LKE.id}/banding/lke-simulasi`);
    await visitor.page.getByRole('cell', { name: 'kata-kata' }).waitFor();
    await says('Tim kerja (SIMULASI)');
    await looksRight();
  });

  test('add a holiday without a mouse, and take it back', async () => {
    await visitor.open('/admin/hari-libur?tahun=2027');
    await visitor.page.getByLabel('Tanggal').fill('2027-03-08');
    await visitor.page.getByLabel('Nama').fill('Cuti bersama (SIMULASI)');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByRole('cell', { name: 'Cuti bersama (SIMULASI)', exact: true }).waitFor();
    await looksRight();
    await press('Hapus Cuti bersama (SIMULASI)');
    await visitor.page
      .getByRole('cell', { name: 'Cuti bersama (SIMULASI)', exact: true })
      .waitFor({ state: 'detached' });
  });

  test('are shown the secret of a webhook once, and are told at its field what address it may not have', async () => {
    await visitor.open('/admin/webhook');
    await visitor.page.getByLabel('Alamat penerima').fill('https://10.0.0.1/zi');
    await button('Buat webhook').click();
    await visitor.page.getByRole('alert').waitFor();
    expect(await visitor.page.getByLabel('Alamat penerima').inputValue()).toBe('https://10.0.0.1/zi');
    await visitor.page.getByLabel('Alamat penerima').fill('https://sistem.example.go.id/simulasi');
    await button('Buat webhook').click();
    await visitor.page
      .getByRole('dialog')
      .getByText(/^whsec_/)
      .waitFor();
    await looksRight();
    await button('Saya sudah menyimpannya').click();
    expect(await visitor.page.getByText(/^whsec_/).count()).toBe(0);
    await visitor.page.getByRole('link', { name: 'https://sistem.example.go.id/simulasi' }).click();
    await button('Akhiri webhook').click();
    await says('Sejak itu tidak ada yang dikirim ke sana lagi.');
    await looksRight();
    await visitor.page.getByRole('dialog').getByRole('button', { name: 'Akhiri webhook' }).click();
    await says('Webhook diakhiri.');
  });

  test('filter the delivery log by an address that can be sent to somebody', async () => {
    await visitor.open('/admin/log-pengiriman?keadaan=BOUNCED');
    expect(await visitor.page.getByLabel('Keadaan').inputValue()).toBe('BOUNCED');
    await says('Tidak ada baris yang cocok. Hapus satu saringan.');
    await visitor.page.getByRole('link', { name: 'Hapus saringan' }).click();
    await visitor.page.waitForURL((url) => url.search === '');
    await looksRight();
  });

  test.each([
    ['a phone', 360],
    ['a desktop at 200 %', 683],
  ])('fit %s without scrolling sideways', async (_what, width) => {
    await visitor.page.setViewportSize({ width, height: 900 });
    for (const path of [
      '/admin/unit',
      '/admin/periode/baru',
      `/admin/instrumen/${LKE.id}?area=5`,
      '/admin/hari-libur',
    ]) {
      await visitor.open(path);
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await visitor.overflows()]).toEqual([path, false]);
      await looksRight();
    }
    await visitor.page.setViewportSize({ width: 1366, height: 900 });
  });

  test('leave nothing to complain of in the console', () => {
    const refusals = (line: string) => /40\d|422/.test(line);
    expect(visitor.complaints.filter((line) => !refusals(line))).toEqual([]);
  });
});
