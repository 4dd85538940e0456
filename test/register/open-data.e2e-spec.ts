import { parse } from 'csv-parse/sync';
import { OPEN_FIELDS } from '../../src/register/open-data.js';
import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';
import { giveAwards } from './many-awards.js';

type Row = Readonly<Record<string, string>>;

let program: TestApp;
let world: World;

const FORMULA = '=HYPERLINK("https://jahat.example")';

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  const institutionId = await world.institution();
  await giveAwards(world, institutionId, [
    { unitName: FORMULA, predicate: 'WBBM', decreedOn: '2023-12-11', dueOn: '2025-12-11' },
    { unitName: 'Balai "Dua", Baris\nKedua', decreedOn: '2022-12-12', endedOn: '2025-01-31', endReason: 'REVOKED' },
    ...Array.from({ length: 1_200 }, (_, index) => ({ unitName: `Pos ${index}` })),
  ]);
});
afterAll(() => program?.close());

const at = (path: string, headers: Record<string, string> = {}) => fetch(`${program.url}/publik/${path}`, { headers });
const csv = async (query = '') => parse<Row>(await (await at(`data.csv${query}`)).text(), { columns: true });
const json = async (query = '') =>
  (await (await at(`data.json${query}`)).json()) as { simulasi: boolean; per: string; kolom: object[]; data: Row[] };

describe('The open data', () => {
  it('have every predicate once, as CSV and as JSON, and say the same', async () => {
    const [rows, { data, kolom, per, simulasi }] = [await csv('?status=semua'), await json('?status=semua')];
    expect(new Set(rows.map(({ nomor }) => nomor)).size).toBe(1_202);
    expect(data.map(({ nomor }) => nomor)).toEqual(rows.map(({ nomor }) => nomor));
    expect(kolom).toHaveLength(OPEN_FIELDS.length);
    expect(Object.keys(rows[0]!)).toEqual(OPEN_FIELDS.map(({ name }) => name));
    expect([per, simulasi]).toEqual(['2026-03-02', false]);
  });

  it('hold what is public of a predicate and nothing else', async () => {
    const [revoked] = await csv('?status=dicabut');
    expect(revoked).toEqual({
      nomor: expect.stringMatching(/^WBK-2024-/),
      predikat: 'WBK',
      kode_unit: expect.stringMatching(/^U-/),
      unit_kerja: 'Balai "Dua", Baris\nKedua',
      instansi: expect.stringMatching(/^Kementerian /),
      jenis_instansi: 'MINISTRY_OR_AGENCY',
      nomor_sk: expect.stringMatching(/^KEP\//),
      tanggal_sk: '2022-12-12',
      status: 'dicabut',
      evaluasi_ulang_paling_lambat: '',
      berakhir_pada: '2025-01-31',
      simulasi: 'false',
    });
  });

  it('hold no cell that a spreadsheet would run', async () => {
    const [row] = await csv('?predikat=WBBM');
    expect(row).toMatchObject({ unit_kerja: `'${FORMULA}`, status: 'jatuh_tempo' });
    expect((await json('?predikat=WBBM')).data).toMatchObject([{ unit_kerja: FORMULA, berakhir_pada: null }]);
  });

  it('are filtered as the register is', async () => {
    expect(await csv('?cari=pos%2011')).toHaveLength(111);
    expect((await json('?cari=tidak%20ada')).data).toEqual([]);
  });

  it('are read in pieces: three of five hundred, and a look at whether anything has changed', async () => {
    expect(await statementsOf(program, () => csv('?status=semua'))).toHaveLength(4);
  });

  it('are not sent again to who has them, until something changes', async () => {
    const first = await at('data.json?status=semua');
    await first.text();
    const tag = first.headers.get('etag') ?? '';
    const again = await at('data.json?status=semua', { 'if-none-match': tag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    await world.query(`UPDATE work_unit SET name = 'Pos Baru' WHERE name = 'Pos 7'`, []);
    const changed = await at('data.json?status=semua', { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('Pos Baru');
  });

  it('are files to save, and may be read by pages of others', async () => {
    const { headers } = await at('data.csv');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="predikat-zi-2026-03-02.csv"',
      'access-control-allow-origin': '*',
      'cache-control': 'public, no-cache',
    });
  });

  it('say in every row, and in the name of the file, that they are made up', async () => {
    await world.query('INSERT INTO demonstration (began_at) VALUES ($1)', [program.clock.now()]);
    expect((await at('data.csv')).headers.get('content-disposition')).toContain('SIMULASI-');
    expect(new Set((await csv()).map(({ simulasi }) => simulasi))).toEqual(new Set(['true']));
    expect((await json()).simulasi).toBe(true);
  });
});
