import exceljs, { type Worksheet } from 'exceljs';
import { ApiProblem, type ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { filesOf, zipOf } from '../support/zip.js';
import { bytesOf } from './annex-file.js';

const FIRST = { 'if-none-match': '*' };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Cell {
  readonly item: string;
  readonly field: string;
  readonly state: string;
  readonly base: unknown;
  readonly saved: unknown;
  readonly file: unknown;
}
interface Preview {
  readonly id: string;
  readonly hasBase: boolean;
  readonly fileTotal: number;
  readonly appliedAt: string | null;
  readonly cells: readonly Cell[];
  readonly findings: readonly {
    rule: string;
    grade: string;
    sheet: string;
    row: number;
    column: string;
    detailEn: string;
  }[];
}
interface SheetView {
  readonly answers: readonly { item: string; value: unknown; note: string; version: number }[];
}

let program: TestApp;
let world: World;
let place: Place;
let coordinator: ApiClient;
let sheetId: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  place = await world.unit();
  const assessmentId = await world.assessmentIn('SELF_ASSESSMENT', place);
  coordinator = await world.as('UNIT_COORDINATOR', place);
  sheetId = await world.sheetOf(assessmentId, 'UNIT');
});

const save = (item: string, value: unknown, note = '', version: number | null = null) =>
  coordinator.put(
    `/sheets/${sheetId}/answers/${item}`,
    { value, note },
    version === null ? FIRST : { 'if-match': `"${version}"` },
  );
const answerTo = async (item: string) =>
  (await coordinator.get<SheetView>(`/sheets/${sheetId}`)).answers.find((answer) => answer.item === item);

async function download(path: string, client = coordinator): Promise<Buffer> {
  const response = await fetch(`${program.url}/api/v1${path}`, { headers: { cookie: client.sessionCookie } });
  if (!response.ok) throw new ApiProblem(response.status, (await response.json()) as Record<string, unknown>);
  return Buffer.from(await response.arrayBuffer());
}
async function opened(bytes: Buffer): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}
/** The sheet as it is exported, changed by hand. */
async function exported(change: (sheet: Worksheet, book: exceljs.Workbook) => void = () => undefined): Promise<Buffer> {
  const book = await opened(await download(`/sheets/${sheetId}/worksheet.xlsx`));
  change(book.getWorksheet('LKE ZI')!, book);
  return bytesOf(book);
}
async function preview(bytes: Buffer, client = coordinator, to = sheetId): Promise<Preview> {
  const response = await fetch(`${program.url}/api/v1/sheets/${to}/worksheet-imports?fileName=LKE.xlsx`, {
    method: 'POST',
    headers: { 'content-type': XLSX, cookie: client.sessionCookie },
    body: new Uint8Array(bytes),
  });
  const answer = (await response.json()) as Preview;
  if (!response.ok) throw new ApiProblem(response.status, answer as unknown as Record<string, unknown>);
  return answer;
}
const apply = ({ id }: Preview, choices: readonly object[] = []) =>
  coordinator.post<Preview>(`/worksheet-imports/${id}/application`, { choices });

test('an export has formulas, lists and locks, and hides what it was exported with', async () => {
  await save('A.I.1.i.a', 'Ya', 'SK 12/2026');
  const book = await opened(await exported());
  const sheet = book.getWorksheet('LKE ZI')!;
  expect([sheet.getCell('K8').value, sheet.getCell('O8').value, sheet.getCell('A8').value]).toEqual([
    'Ya',
    'SK 12/2026',
    'A.I.1.i.a',
  ]);
  expect(sheet.getCell('L7').formula).toBe('SUM(L8,L9)/2*H7');
  expect(sheet.getCell('K8').dataValidation.formulae).toEqual(['"Ya,Tidak"']);
  expect(sheet.getCell('K129').dataValidation).toMatchObject({ type: 'whole' });
  expect([
    sheet.getCell('K8').protection?.locked,
    sheet.getCell('O8').protection?.locked,
    sheet.getCell('L8').protection?.locked ?? true,
  ]).toEqual([false, false, true]);
  expect(sheet.getColumn('A').hidden).toBe(true);
  expect(book.getWorksheet('_dasar')!.state).toBe('veryHidden');
});

test('what comes back as it went out changes nothing', async () => {
  await save('A.I.1.i.a', 'Ya', '  dua baris\n= bukan rumus  ');
  await save('A.II.1.i.a', { agents: 4, changes_made: 3 });
  await save('B.I.a', 3.71);
  const read = await preview(await exported());
  expect(read).toMatchObject({ hasBase: true, cells: [], findings: [] });
  expect(await refusalOf(apply(read))).toMatchObject({
    type: '/problems/import-not-applicable',
    reason: 'NOTHING_TO_DO',
  });
});

test('what was filled in is saved as if by hand, with its versions and events, and only once', async () => {
  await save('A.I.1.i.a', 'Ya');
  const read = await preview(
    await exported((sheet) => {
      sheet.getCell('K8').value = 'tidak';
      sheet.getCell('O8').value = 'belum ada SK';
      sheet.getCell('K129').value = 4;
      sheet.getCell('K130').value = '3';
      sheet.getCell('K202').value = '3,6';
    }),
  );
  const repaired = read.findings.filter(({ grade }) => grade === 'REPAIRED');
  expect(repaired.map(({ rule, row, column }) => [rule, row, column])).toEqual([
    ['SPELLING', 8, 'K'],
    ['TEXT_NUMBER', 130, 'K'],
    ['DECIMAL_COMMA', 202, 'K'],
  ]);
  // The library that filled the file in calculates nothing, and that is said of every cell it concerns.
  const others = read.findings.filter(({ grade }) => grade !== 'REPAIRED');
  expect(others.map(({ row }) => row)).toEqual(expect.arrayContaining([4, 8, 202]));
  expect(others.every(({ detailEn }) => detailEn.includes('without recalculating'))).toBe(true);
  expect(await answerTo('A.I.1.i.a')).toMatchObject({ value: 'Ya', version: 1 });
  expect((await apply(read)).appliedAt).not.toBeNull();
  await apply(read);
  expect(await answerTo('A.I.1.i.a')).toMatchObject({ value: 'Tidak', note: 'belum ada SK', version: 2 });
  expect(await answerTo('A.II.1.i.a')).toMatchObject({ value: { agents: 4, changes_made: 3 }, version: 1 });
  expect(await answerTo('B.I.a')).toMatchObject({ value: 3.6 });
  const events = await world.query<{ action: string }>(
    "SELECT action FROM audit_event WHERE subject_type = 'worksheet-import' AND subject_id = $1 ORDER BY id",
    [read.id],
  );
  expect(events.map(({ action }) => action).sort()).toEqual(['apply', 'preview']);
});

test('a cell that was changed in the file and here is for somebody to choose', async () => {
  await save('A.I.1.i.a', 'Ya', 'awal');
  await save('A.I.1.i.b', 'C');
  const bytes = await exported((sheet) => {
    sheet.getCell('K8').value = 'Tidak';
    sheet.getCell('O8').value = 'dari berkas';
    sheet.getCell('K9').value = 'B';
  });
  await save('A.I.1.i.a', 'Ya', 'dari layar', 1);
  const read = await preview(bytes);
  expect(read.cells).toEqual([
    expect.objectContaining({ field: 'value', state: 'CHANGED', base: 'Ya', saved: 'Ya', file: 'Tidak' }),
    expect.objectContaining({
      field: 'note',
      state: 'CONFLICT',
      base: 'awal',
      saved: 'dari layar',
      file: 'dari berkas',
    }),
    expect.objectContaining({ item: 'A.I.1.i.b', state: 'CHANGED', base: 'C', saved: 'C', file: 'B' }),
  ]);
  expect(await refusalOf(apply(read))).toMatchObject({
    type: '/problems/import-not-applicable',
    reason: 'CONFLICTS_OPEN',
  });
  await apply(read, [{ item: 'A.I.1.i.a', field: 'note', side: 'SAVED' }]);
  expect(await answerTo('A.I.1.i.a')).toMatchObject({ value: 'Tidak', note: 'dari layar', version: 3 });
  expect(await answerTo('A.I.1.i.b')).toMatchObject({ value: 'B', version: 2 });
});

test('an answer that was saved since the preview is not written over, and nothing else is saved', async () => {
  await save('A.I.1.i.a', 'Ya');
  const read = await preview(
    await exported((sheet) => {
      sheet.getCell('K8').value = 'Tidak';
      sheet.getCell('K9').value = 'B';
    }),
  );
  await save('A.I.1.i.a', 'Ya', 'sesudahnya', 1);
  expect(await refusalOf(apply(read))).toMatchObject({ type: '/problems/stale-answer' });
  expect(await answerTo('A.I.1.i.b')).toBeUndefined();
});

test('whatever is refused names sheet, row and column, comes in a copy, and nothing is saved', async () => {
  const read = await preview(
    await exported((sheet) => {
      sheet.getCell('K8').value = { formula: 'K9', result: 'A' };
      sheet.getCell('K9').value = 'Z';
      sheet.mergeCells('K11:K12');
      sheet.getCell('K129').value = 4;
      sheet.getCell('K202').value = 40;
      sheet.getCell('A15').value = 'A.I.1.i.a';
    }),
  );
  expect(
    read.findings
      .filter(({ grade }) => grade === 'REFUSED')
      .map(({ rule, sheet, row, column }) => [rule, sheet, row, column]),
  ).toEqual(
    expect.arrayContaining([
      ['FORMULA', 'LKE ZI', 8, 'K'],
      ['NOT_AN_ANSWER', 'LKE ZI', 9, 'K'],
      ['MERGED', 'LKE ZI', 12, 'K'],
      ['COUNT_MISSING', 'LKE ZI', 130, 'K'],
      ['NOT_AN_ANSWER', 'LKE ZI', 202, 'K'],
      ['ROW_TWICE', 'LKE ZI', 15, 'A'],
    ]),
  );
  const copy = await opened(await download(`/worksheet-imports/${read.id}/copy`));
  expect(JSON.stringify(copy.getWorksheet('LKE ZI')!.getCell('K9').note)).toContain('is no answer');
  expect(copy.getWorksheet('Temuan')!.rowCount).toBe(read.findings.length + 1);
  expect(await refusalOf(apply(read))).toMatchObject({
    type: '/problems/import-not-applicable',
    reason: 'REFUSED_ROWS',
  });
  expect((await coordinator.get<SheetView>(`/sheets/${sheetId}`)).answers).toEqual([]);
});

test('moved rows, another name, further sheets and words where nothing is read are found or listed', async () => {
  await save('A.I.1.i.b', 'A');
  const read = await preview(
    await exported((sheet, book) => {
      sheet.getCell('P9').value = 'catatan di luar';
      sheet.getCell('O7').value = 'catatan judul';
      sheet.spliceRows(5, 0, ['', 'sisipan']);
      sheet.getCell('K10').value = 'B';
      sheet.name = 'Isian saya';
      book.addWorksheet('Lain').addRow(['x']);
    }),
  );
  expect(read.cells).toMatchObject([{ item: 'A.I.1.i.b', base: 'A', file: 'B', row: 10 }]);
  const rules = read.findings.map(({ rule, row }) => [rule, row]);
  expect(rules).toEqual(
    expect.arrayContaining([
      ['SHEET_RENAMED', null],
      ['OTHER_SHEET', null],
      ['ROW_MOVED', 9],
      ['STRAY_TEXT', 10],
    ]),
  );
  expect(read.findings.every(({ grade }) => grade !== 'REFUSED')).toBe(true);
});

test.each([
  ['nothing', Buffer.alloc(0), 'EMPTY'],
  ['zeros', Buffer.alloc(1024 * 1024), 'NO_WORKBOOK'],
  ['a table', Buffer.from('a;b\r\n1;2'), 'NO_WORKBOOK'],
])('%s is no worksheet', async (_, bytes, reason) => {
  expect(await refusalOf(preview(bytes))).toMatchObject({ type: '/problems/import-file-refused', reason });
});

test('a workbook without these rows, and one of another sheet, are refused', async () => {
  const other = new exceljs.Workbook();
  other.addWorksheet('LKE ZI').addRow(['Ya']);
  expect(await refusalOf(preview(await bytesOf(other)))).toMatchObject({
    type: '/problems/no-worksheet',
    reason: 'NO_SUCH_ROWS',
  });
  const bytes = await exported();
  const elsewhere = await world.unit();
  const assessmentId = await world.assessmentIn('SELF_ASSESSMENT', elsewhere);
  const theirs = await world.as('UNIT_COORDINATOR', elsewhere);
  const theirSheet = await world.sheetOf(assessmentId, 'UNIT');
  expect(await refusalOf(preview(bytes, theirs, theirSheet))).toMatchObject({
    type: '/problems/no-worksheet',
    reason: 'OTHER_SHEET',
  });
  expect(await refusalOf(preview(bytes, theirs))).toMatchObject({ type: '/problems/sheet-not-found' });
  const changed = await exported((_sheet, book) => {
    book.getWorksheet('_dasar')!.getCell('B2').value = 'lke-lain';
  });
  expect(await refusalOf(preview(changed))).toMatchObject({
    type: '/problems/no-worksheet',
    reason: 'OTHER_INSTRUMENT',
  });
});

test("a preview is its maker's alone", async () => {
  const read = await preview(await exported());
  const head = await world.as('UNIT_HEAD', place);
  const lead = await world.as('TPI_LEAD', place);
  expect(await refusalOf(lead.get(`/worksheet-imports/${read.id}`))).toMatchObject({
    type: '/problems/import-not-found',
  });
  await expect(head.get(`/worksheet-imports/${read.id}`)).rejects.toBeInstanceOf(ApiProblem);
});

test('a file with macros is read without them', async () => {
  const files = [...filesOf(await download(`/sheets/${sheetId}/worksheet.xlsx`))];
  const read = await preview(zipOf([...files, ['xl/vbaProject.bin', Buffer.from('macro')]]));
  expect(read.findings.map(({ rule, grade }) => [rule, grade])).toEqual([['MACROS', 'LISTED']]);
});

test('a workbook that unpacks to a hundred megabytes of zeros is refused', async () => {
  const bomb = zipOf([['xl/worksheets/sheet1.xml', Buffer.alloc(100 * 1024 * 1024)]]);
  expect(await refusalOf(preview(bomb))).toMatchObject({ reason: 'TOO_LARGE_UNPACKED' });
  expect(await refusalOf(preview(Buffer.alloc(6 * 1024 * 1024)))).toMatchObject({ status: 413 });
});
