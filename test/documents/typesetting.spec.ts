import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { calendarDate } from '../../src/domain/calendar-date.js';
import type { Paper } from '../../src/documents/paper.js';
import { Typesetter, TypesettingFailed } from '../../src/documents/typesetter.js';
import { LKE } from '../support/worksheets.js';
import { certificatePaper, indexPaper, reading, reportPaper, sha256, sheetPaper } from './papers.js';
import { opened, textOf } from './reading.js';

const HOSTILE = '#panic("x") `a` *b* $x$ @ref <b> \\ [c] // d = e ~ “f” #import "/etc/passwd"';

let typesetter: Typesetter;
beforeAll(() => {
  typesetter = new Typesetter();
});
afterAll(() => typesetter.onApplicationShutdown());

const layers = [
  reading('UNIT', {}, { 'A.I.1.i.a': HOSTILE }),
  reading('TPI', { 'B.I.a': 3 }),
  reading('TPN', { 'B.I.a': 2.5, 'A.I.1.i.a': 'Tidak' }, { 'A.I.1.i.a': 'Belum ada SK tim.' }),
];

describe.each([
  ['the evaluation report', (language: 'id' | 'en') => reportPaper(layers, language)],
  ['the score sheet', (language: 'id' | 'en') => sheetPaper(layers, language)],
  ['a bundle of score sheets', (language: 'id' | 'en') => sheetPaper(layers, language, 2)],
  ['the index of evidence', (language: 'id' | 'en') => indexPaper(['SK tim', 'Situs'], language)],
  ['the certificate', (language: 'id' | 'en') => certificatePaper(language)],
] as const)('%s', (_, paperIn) => {
  test.each(['id', 'en'] as const)('is a tagged PDF with a title and the language %s', async (language) => {
    const document = await opened(await typesetter.setReport(paperIn(language)));
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: paperIn(language).data.title, Language: language });
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = await (await document.getPage(1)).getStructTree();
    expect(JSON.stringify(tree)).toContain('"role"');
    await document.destroy();
  });

  test('is the same to the byte, whenever and wherever it is made', async () => {
    const paper = paperIn('id');
    const first = sha256(await typesetter.setReport(paper));
    await typesetter.setPage(certificatePaper('en'));
    expect(sha256(await typesetter.setPage(paper))).toBe(first);
    expect(await madeElsewhere(paper)).toBe(first);
  });
});

/** The digest of a paper that another process sets. */
async function madeElsewhere(paper: Paper): Promise<string> {
  const environment = { PATH: process.env['PATH'], TZ: 'America/New_York', LANG: 'C' };
  const child = spawn(process.execPath, ['test/documents/set-elsewhere.mjs'], { env: environment });
  child.stdin.end(JSON.stringify(paper));
  return text(child.stdout);
}

describe('Text that people wrote', () => {
  test('stands as they wrote it, whatever it would mean in a template', async () => {
    expect(await textOf(await typesetter.setReport(sheetPaper(layers, 'id')))).toContain(HOSTILE);
    expect(await textOf(await typesetter.setReport(indexPaper([HOSTILE], 'id')))).toContain(HOSTILE);
  });

  test('that no font of ours has does not stop a document, which is tagged all the same', async () => {
    const foreign = [reading('UNIT', {}, { 'A.I.1.i.a': '漢字 🙂 \u202E' })];
    const document = await opened(await typesetter.setReport(sheetPaper(foreign, 'id')));
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await document.getMetadata()).metadata?.get('pdfuaid:part')).toBeFalsy();
    await document.destroy();
  });
});

describe('The index of evidence', () => {
  test('stays on its page, however long titles, names and addresses are', async () => {
    const pdf = await typesetter.setReport(indexPaper(['Rencana_aksi_'.repeat(15), 'Situs'], 'id'));
    const document = await opened(pdf);
    const page = await document.getPage(1);
    const [, , width = 0] = page.view;
    const ends = (await page.getTextContent()).items.map((item) =>
      'str' in item ? item.transform[4] + item.width : 0,
    );
    expect(Math.max(...ends)).toBeLessThanOrEqual(width);
    await document.destroy();
    expect((await textOf(pdf)).replaceAll(' ', '')).toContain('Rencana_aksi_'.repeat(15));
  });
});

describe('The certificate', () => {
  test('is one page, also for the longest names and everything that can be said of it', async () => {
    const unitName = 'Kantor Pelayanan Administrasi Kependudukan dan Pencatatan Sipil Terpadu '.repeat(3).trim();
    const ended = { endedOn: calendarDate('2022-01-31'), endReason: 'REVOKED', isSimulation: true } as const;
    const pdf = await typesetter.setPage(certificatePaper('id', { ...ended, unitName, institutionName: unitName }));
    const document = await opened(pdf);
    expect(document.numPages).toBe(1);
    await document.destroy();
    expect(await textOf(pdf)).toContain('Nomor sertifikat: WBK-2020-7F3K9QXM');
  });
});

describe('The score sheet', () => {
  test('has every item, the header on every page, and sums', async () => {
    const said = await textOf(await typesetter.setReport(sheetPaper(layers, 'id')));
    for (const code of LKE.items.keys()) expect(said).toContain(code);
    const pages = Number(/Halaman 1 dari (\d+)/.exec(said)?.[1]);
    expect(pages).toBeGreaterThan(3);
    expect(said.match(/Kode Butir Bobot/g)).toHaveLength(pages);
    expect(said).toContain('Belum ada SK tim.');
  });
});

describe('The evaluation report', () => {
  test('writes numbers and dates in its language, and a miss by its distance', async () => {
    const id = await textOf(await typesetter.setReport(reportPaper(layers, 'id')));
    for (const said of [
      'Tim belum ditetapkan dengan #surat keputusan.',
      '1 Maret 2027',
      'Belum dijawab',
      '10 Desember 2026',
      '91,25',
      '−4,81',
      'Syarat yang tidak terpenuhi: B.I Birokrasi',
    ])
      expect(id).toContain(said);
    const en = await textOf(await typesetter.setReport(reportPaper(layers, 'en', true)));
    for (const said of [
      '10 December 2026',
      '91.25',
      '−4.81',
      'SIMULASI: all people',
      'Requirements not met: B.I Clean',
    ])
      expect(en).toContain(said);
  });
});

test('a template that data does not fit says what is wrong, and the next paper is set', async () => {
  const broken = { template: 'certificate', data: sheetPaper(layers, 'id').data } as Paper;
  await expect(typesetter.setPage(broken)).rejects.toThrow(TypesettingFailed);
  expect((await typesetter.setPage(certificatePaper('id'))).subarray(0, 5).toString()).toBe('%PDF-');
});
