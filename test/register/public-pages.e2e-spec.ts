import { INSTITUTION_KINDS } from '../../src/institutions/institution-kind.js';
import { KINDS } from '../../src/register/public-filter.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';
import { giveAwards } from './many-awards.js';

let program: TestApp;
let world: World;
let here: Place;
let certificateNumber: string;
let unitName: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  const id = await world.determine(await world.assessmentIn('DETERMINATION', here));
  const auditor = await world.as('AUDITOR');
  ({ certificateNumber } = await auditor.get<{ certificateNumber: string }>(`/awards/${id}`));
  unitName = (await auditor.get<{ name: string }>(`/units/${here.unitId}`)).name;
  await giveAwards(world, here.institutionId, [
    { unitName: 'Kantor Layanan Senja', predicate: 'WBBM', decreedOn: '2023-12-11', dueOn: '2025-12-11' },
    { unitName: 'Kantor Layanan Fajar', decreedOn: '2022-12-12', endedOn: '2025-01-31', endReason: 'REVOKED' },
    { unitName: '<b>Lapas</b> & "Rutan"', decreedOn: '2021-12-12', endedOn: '2025-01-31', endReason: 'SUPERSEDED' },
  ]);
});
afterAll(() => program?.close());

const at = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${program.url}${path}`, { headers, redirect: 'manual' });
const page = async (path: string, headers: Record<string, string> = {}) => (await at(path, headers)).text();
/** The names of units that a page of the register lists, in its order. */
const unitsOn = async (query: string) =>
  [...(await page(`/publik${query}`)).matchAll(/scope="row"><a [^>]*>([^<]*)/g)].map(([, name = '']) => name);

test('a view of the register knows every kind of institution that there is', () =>
  expect(KINDS).toEqual(INSTITUTION_KINDS));

describe('The public register as a page', () => {
  it('lists the predicates in force to everybody, with how many there are', async () => {
    const answer = await at('/publik');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await answer.text();
    for (const said of ['2 predikat', 'WBK 1', 'WBBM 1', unitName, certificateNumber, 'Kantor Layanan Senja'])
      expect(html).toContain(said);
    expect(html).not.toMatch(/<script|style=|Fajar/);
  });

  it.each([
    ['?status=semua&cari=senja', ['Kantor Layanan Senja']],
    ['?status=dicabut', ['Kantor Layanan Fajar']],
    ['?status=digantikan', ['&lt;b&gt;Lapas&lt;/b&gt; &amp; &quot;Rutan&quot;']],
    ['?status=jatuh-tempo', ['Kantor Layanan Senja']],
    ['?predikat=WBBM', ['Kantor Layanan Senja']],
    ['?status=semua&tahun=2022', ['Kantor Layanan Fajar']],
    ['?jenis=PROVINCE', []],
    ['?cari=%00%25', []],
  ])('finds what %s asks for', async (query, names) => expect(await unitsOn(query)).toEqual(names));

  it('sorts by name or by the latest decree', async () => {
    expect(await unitsOn('?predikat=&urut=terbaru')).toEqual([unitName, 'Kantor Layanan Senja']);
    expect(await unitsOn('?status=semua&cari=kantor')).toEqual(['Kantor Layanan Fajar', 'Kantor Layanan Senja']);
  });

  it('keeps the form as it was filled in, and shows names as text', async () => {
    const html = await page('/publik?cari=%22%3E%3Cscript%3E&predikat=WBBM&status=dicabut');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(html).toContain('<option value="WBBM" selected>');
    expect(html).toContain('<option value="dicabut" selected>');
    expect(html).toContain('Tidak ada predikat yang cocok.');
  });

  it('leaves out what it does not know, since links pick up parameters of others', async () => {
    expect(await unitsOn('?utm_source=surat&status=x&predikat=WTP&halaman=-1&tahun=abcd&urut=x')).toEqual(
      [unitName, 'Kantor Layanan Senja'].sort(),
    );
  });

  const nextOf = (html: string) => /rel="next" href="\/publik([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');

  it('has fifty a page with links to the next and back to the first', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ unitName: `Pos ${String(index).padStart(3, '0')}` }));
    await giveAwards(world, await world.institution(), many);
    const first = await page('/publik?cari=pos');
    expect(first).toContain('120 predikat');
    expect(first).not.toContain('rel="first"');
    const second = await page(`/publik${nextOf(first)}`);
    expect(second).toContain('120 predikat');
    expect(second).toContain('rel="first" href="/publik?cari=pos"');
    expect(second).toContain('Pos 099');
    const last = nextOf(second) ?? '';
    expect(await unitsOn(last)).toHaveLength(20);
    expect(nextOf(await page(`/publik${last}`))).toBeUndefined();
  });

  it.each(['', '&urut=terbaru'])('has each once on its pages in order "%s"', async (order) => {
    const seen: (string | undefined)[] = [];
    let asked: string | undefined = `?cari=pos${order}`;
    while (asked !== undefined) {
      seen.push(...(await unitsOn(asked)));
      asked = nextOf(await page(`/publik${asked}`));
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });

  it('begins at the first page where a link goes on after what is no place in the list', async () => {
    const foreign = new URLSearchParams(nextOf(await page('/publik?cari=pos&urut=terbaru'))).get('setelah');
    for (const broken of [foreign, 'x', '%00']) expect(await unitsOn(`?cari=pos&setelah=${broken}`)).toHaveLength(50);
    expect(await page(`/publik?cari=pos&setelah=x`)).not.toContain('rel="first"');
  });

  it('takes two statements, however many there are', async () => {
    expect(await statementsOf(program, () => page('/publik'))).toHaveLength(2);
    const next = nextOf(await page('/publik?cari=pos'));
    expect(await statementsOf(program, () => page(`/publik${next}`))).toHaveLength(2);
  });
});

describe('The language of a public page', () => {
  it.each([
    ['/publik', '', 'id', 'Daftar predikat'],
    ['/publik', 'en-GB,en;q=0.9,id;q=0.8', 'en', 'Register of predicates'],
    ['/publik', 'fr, id;q=0.9, en;q=0.5', 'id', 'Daftar predikat'],
    ['/publik', 'en;q=0', 'id', 'Daftar predikat'],
    ['/publik?bahasa=en', 'id', 'en', 'Register of predicates'],
    ['/publik?bahasa=nl', 'id', 'id', 'Daftar predikat'],
    ['/publik/data?bahasa=en', '', 'en', 'Open data'],
    ['/publik/verifikasi?bahasa=en', '', 'en', 'Verify a certificate'],
  ])('%s, asked for with "%s", is %s', async (path, accepted, language, title) => {
    const answer = await at(path, accepted === '' ? {} : { 'accept-language': accepted });
    expect(answer.headers.get('content-language')).toBe(language);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<h1>${title}</h1>`);
  });

  it('stays on every link once somebody has chosen it', async () => {
    const html = await page('/publik?cari=pos&bahasa=en');
    const links = [...html.matchAll(/href="(\/publik[^"]*)"/g)].map(([, href]) => href as string);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((href) => !/bahasa=(en|id)/.test(href))).toEqual([]);
    expect(html).toContain('<input type="hidden" name="bahasa" value="en">');
  });

  it('may be kept by a cache, apart from the other', async () => {
    const { headers } = await at('/publik');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    expect(headers.get('vary')).toContain('accept-language');
  });
});

describe('The public page of a unit', () => {
  it('has its predicates and every decision, by id or by code', async () => {
    const unit = await (await world.as('AUDITOR')).get<{ code: string }>(`/units/${here.unitId}`);
    for (const named of [here.unitId, unit.code.toLowerCase()]) {
      const html = await page(`/publik/unit/${named}`);
      for (const said of [unitName, 'Ditetapkan sebagai WBK', '2 Maret 2026', 'SK-1', certificateNumber, 'Berlaku'])
        expect(html).toContain(said);
      expect(html).toContain('Nilai per area tidak dipublikasikan.');
    }
  });

  it('says that a predicate was revoked, and since when', async () => {
    const [found] = await world.query<{ id: string }>('SELECT id FROM work_unit WHERE name = $1', [
      'Kantor Layanan Fajar',
    ]);
    const html = await page(`/publik/unit/${found?.id}`);
    expect(html).toContain('Dicabut');
    expect(html).toContain('sejak 31 Januari 2025');
  });

  it('lets one choose where institutions share a code', async () => {
    const [place, other] = [await world.unit(), await world.unit()];
    await world.query(`UPDATE work_unit SET code = 'SAMA' WHERE id = ANY($1)`, [[place.unitId, other.unitId]]);
    for (const { institutionId } of [place, other])
      await giveAwards(world, institutionId, [{ unitName: `Kembar ${institutionId}` }]);
    await world.query(`UPDATE work_unit SET code = 'KEMBAR' WHERE name LIKE 'Kembar %'`, []);
    const html = await page('/publik/unit/kembar');
    expect(html).toContain('Beberapa unit kerja memakai kode ini');
    expect([...html.matchAll(/href="\/publik\/unit\/[0-9a-f-]{36}"/g)]).toHaveLength(2);
    // Units without a predicate are nobody's business.
    expect((await at('/publik/unit/sama')).status).toBe(404);
  });

  it.each(['tidak-ada', '%00', '00000000-0000-4000-8000-000000000000', "'%20OR%20true--"])(
    'of no such unit is a 404 in words: %s',
    async (named) => {
      const answer = await at(`/publik/unit/${named}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Unit kerja tidak ditemukan');
    },
  );
});

describe('Verifying a certificate', () => {
  it('leads from the number somebody types to the page that certificates lead to', async () => {
    const asked = await at(`/publik/verifikasi?nomor=%20${certificateNumber.toLowerCase()}%20`);
    expect([asked.status, asked.headers.get('location')]).toEqual([
      303,
      `/publik/verifikasi/${certificateNumber.toLowerCase()}`,
    ]);
    expect(await page(`/publik/verifikasi/${certificateNumber}`)).toBe(await page(`/awards/${certificateNumber}`));
    expect(await page(`/awards/${certificateNumber}`)).toContain(`href="/publik/unit/${here.unitId}"`);
  });

  it('of no such number says so', async () => {
    const answer = await at('/publik/verifikasi/WBK-2020-00000000');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Sertifikat tidak ditemukan');
  });
});

test('every public page says SIMULASI where the data is made up', async () => {
  await world.query('INSERT INTO demonstration (began_at) VALUES ($1)', [program.clock.now()]);
  const paths = ['', '/data', '/verifikasi', `/unit/${here.unitId}`, `/verifikasi/${certificateNumber}`];
  for (const path of paths) expect(await page(`/publik${path}`)).toContain('<strong>SIMULASI</strong>');
  await world.query('DELETE FROM demonstration', []);
  for (const path of paths) expect(await page(`/publik${path}`)).not.toContain('SIMULASI');
});
