import type { Workbook, Worksheet } from 'exceljs';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { LKE } from '../support/worksheets.js';
import { filesOf, zipOf } from '../support/zip.js';
import { FileDesk, type WorksheetPreview } from './file-desk.js';

const FIRST = { 'if-none-match': '*' };
const RATIO = 'A.II.1.i.a';
const NO_AGENTS = { agents: 0, changes_made: 0 };

let program: TestApp;
let world: World;
let place: Place;
let coordinator: ApiClient;
let assessmentId: string;
let sheetId: string;
let desk: FileDesk;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  place = await world.unit();
  assessmentId = await world.assessmentIn('SELF_ASSESSMENT', place);
  coordinator = await world.as('UNIT_COORDINATOR', place);
  sheetId = await world.sheetOf(assessmentId, 'UNIT');
  desk = new FileDesk(program, coordinator, sheetId);
});

const told = ({ findings }: WorksheetPreview) =>
  findings
    .filter(({ grade }) => grade !== 'DIFFERENCE')
    .map(({ rule, sheet, row, column }) => [rule, sheet, row, column]);

describe('A workbook as people send it', () => {
  type Told = [rule: string, sheet: string, row: number | null, column: string | null];
  const bad: [string, (sheet: Worksheet, book: Workbook) => void, Told[]][] = [
    ['rows that were moved', (sheet) => sheet.spliceRows(5, 0, ['']), [['ROW_MOVED', 'LKE ZI', 9, null]]],
    ['a sheet of another name', (sheet) => void (sheet.name = 'Isian'), [['SHEET_RENAMED', 'Isian', null, null]]],
    ['merged cells', (sheet) => sheet.mergeCells('K11:K12'), [['MERGED', 'LKE ZI', 12, 'K']]],
    [
      'a formula where an answer belongs',
      (sheet) => void (sheet.getCell('K9').value = { formula: 'K8', result: 'A' }),
      [['FORMULA', 'LKE ZI', 9, 'K']],
    ],
    ['a letter in lower case', (sheet) => void (sheet.getCell('K9').value = 'b'), [['SPELLING', 'LKE ZI', 9, 'K']]],
    ['a decimal comma', (sheet) => void (sheet.getCell('K202').value = '3,6'), [['DECIMAL_COMMA', 'LKE ZI', 202, 'K']]],
    ['a letter that is none', (sheet) => void (sheet.getCell('K9').value = 'Z'), [['NOT_AN_ANSWER', 'LKE ZI', 9, 'K']]],
    [
      'a further sheet',
      (_, book) => void book.addWorksheet('Lampiran').addRow(['x']),
      [['OTHER_SHEET', 'Lampiran', null, null]],
    ],
  ];

  it.each(bad)('with %s is told where, in both languages, and changes nothing', async (_, change, expected) => {
    await coordinator.put(`/sheets/${sheetId}/answers/A.I.1.i.a`, { value: 'Ya', note: 'tetap' }, FIRST);
    const before = await desk.answers();
    const read = await desk.preview(await desk.filled(change));
    expect(told(read)).toEqual(expected);
    for (const { detailId, detailEn } of read.findings)
      expect([detailId, detailEn]).toEqual([/\S/, /\S/].map((some) => expect.stringMatching(some)));
    expect(await desk.answers()).toEqual(before);
    const isRefused = read.findings.some(({ grade }) => grade === 'REFUSED');
    if (isRefused) expect(await refusalOf(desk.apply(read))).toMatchObject({ reason: 'REFUSED_ROWS' });
    expect(isRefused ? await desk.answers() : before).toEqual(before);
  });

  it('with macros is read without them', async () => {
    const files = [...filesOf(await desk.bytes())];
    const read = await desk.preview(zipOf([...files, ['xl/vbaProject.bin', Buffer.from('macro')]]));
    expect(told(read)).toEqual([['MACROS', '', null, null]]);
  });

  it.each<[string, () => Promise<Buffer> | Buffer, object]>([
    [
      'of another instrument',
      () => ofAnotherInstrument(),
      { status: 422, reason: 'OTHER_INSTRUMENT', found: 'lke-lain' },
    ],
    ['of a hundred megabytes of zeros', () => Buffer.alloc(100 * 1024 * 1024), { status: 413 }],
    ['that unpacks without end', () => bomb(), { status: 422, reason: 'TOO_LARGE_UNPACKED' }],
  ])('%s is refused, and changes nothing', async (_, file, refusal) => {
    await coordinator.put(`/sheets/${sheetId}/answers/A.I.1.i.a`, { value: 'Ya', note: '' }, FIRST);
    const before = await desk.answers();
    expect(await refusalOf(desk.preview(await file()))).toMatchObject(refusal);
    expect(await desk.answers()).toEqual(before);
  });

  const ofAnotherInstrument = () =>
    desk.filled((_, book) => void (book.getWorksheet('_dasar')!.getCell('B2').value = 'lke-lain'));
  const bomb = () => zipOf([['xl/worksheets/sheet1.xml', Buffer.alloc(100 * 1024 * 1024)]]);
});

describe('A member of a unit', () => {
  it('brings in what their areas hold, and what is not theirs is listed and stays', async () => {
    const memberId = await world.idOf('UNIT_MEMBER', place);
    await coordinator.put(`/units/${place.unitId}/change-areas/1/members/${memberId}`, {});
    await coordinator.put(`/sheets/${sheetId}/answers/A.I.2.i.a`, { value: 'C', note: 'milik area 2' }, FIRST);
    const theirs = new FileDesk(program, await world.as('UNIT_MEMBER', place), sheetId);
    const { worksheetRow } = LKE.items.get('A.I.2.i.a')!;
    const read = await theirs.preview(
      await theirs.filled((sheet) => {
        sheet.getCell('K8').value = 'Ya';
        sheet.getCell(`K${worksheetRow}`).value = 'A';
      }),
    );
    expect(read.cells).toMatchObject([{ item: 'A.I.1.i.a', file: 'Ya' }]);
    expect(read.findings.filter(({ rule }) => rule === 'NOT_YOURS')).toMatchObject([
      { grade: 'LISTED', sheet: 'LKE ZI', column: 'K', item: 'A.I.2.i.a' },
    ]);
    await theirs.apply(read);
    const answers = await desk.answers();
    expect(answers.find(({ item }) => item === 'A.I.1.i.a')).toMatchObject({ value: 'Ya' });
    expect(answers.find(({ item }) => item === 'A.I.2.i.a')).toMatchObject({ value: 'C', note: 'milik area 2' });
  });
});

describe('An evaluator', () => {
  it('is told that a ruling goes where counts no longer ask for one, and it goes', async () => {
    const elsewhere = await world.unit();
    const id = await world.assessmentIn('DESK_EVALUATION', elsewhere);
    const evaluator = await world.as('TPN_EVALUATOR');
    const own = await world.ownSheet(id, 'TPN', elsewhere, await world.idOf('TPN_EVALUATOR'));
    const ruled = { ...NO_AGENTS, ruling: { value: 1, reason: 'tidak ada agen' } };
    await evaluator.put(`/sheets/${own}/answers/${RATIO}`, { value: ruled, note: 'catatan' }, FIRST);
    const theirs = new FileDesk(program, evaluator, own);
    const kept = await theirs.preview(
      await theirs.filled((sheet) => void (sheet.getCell('O128').value = 'catatan baru')),
    );
    expect(kept.findings.map(({ rule }) => rule)).not.toContain('RULING_GONE');
    const read = await theirs.preview(
      await theirs.filled((sheet) => {
        sheet.getCell('K129').value = 4;
        sheet.getCell('K130').value = 3;
      }),
    );
    expect(read.findings.filter(({ rule }) => rule === 'RULING_GONE')).toMatchObject([
      { grade: 'LISTED', sheet: 'LKE ZI', row: 129, column: 'K', item: RATIO },
    ]);
    await theirs.apply(read);
    const answer = (await theirs.answers()).find(({ item }) => item === RATIO);
    expect(answer).toMatchObject({ value: { agents: 4, changes_made: 3 }, note: 'catatan' });
    expect(answer!.value).not.toHaveProperty('ruling');
  });
});
