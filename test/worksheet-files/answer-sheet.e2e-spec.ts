import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { LKE } from '../support/worksheets.js';
import { madeUpMaster } from '../wordings/made-up-master.js';
import { FileDesk } from './file-desk.js';

const FIRST = { 'if-none-match': '*' };
const NAME = 'answer-sheet.xlsx';

let program: TestApp;
let world: World;
let place: Place;
let coordinator: ApiClient;
let sheetId: string;
let desk: FileDesk;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  place = await world.unit();
  coordinator = await world.as('UNIT_COORDINATOR', place);
  sheetId = await world.sheetOf(await world.assessmentIn('SELF_ASSESSMENT', place), 'UNIT');
  desk = new FileDesk(program, coordinator, sheetId);
});

test('the answer sheet is there once the question master says which cell is whose', async () => {
  expect(await refusalOf(desk.bytes(NAME))).toMatchObject({
    status: 409,
    type: '/problems/answer-sheet-unavailable',
    reason: 'NO_WORDING',
  });
  const administrator = await world.as('ADMINISTRATOR');
  await administrator.put(`/instruments/${LKE.id}/wording`, { source: JSON.stringify(madeUpMaster()) });
  await coordinator.put(`/sheets/${sheetId}/answers/A.I.1.i.a`, { value: 'Ya', note: 'SK 12' }, FIRST);
  expect(await desk.preview(await desk.bytes(NAME))).toMatchObject({ cells: [], findings: [] });
  const read = await desk.preview(
    await desk.filled((sheet) => {
      expect([sheet.name, sheet.getCell('K6').value, sheet.getCell('L6').value]).toEqual(['Jawaban', 'Ya', 'SK 12']);
      sheet.getCell('K6').value = 'tidak';
      sheet.getCell('L8').value = 'catatan baru';
      sheet.getCell('M8').value = 'https://contoh.example';
    }, NAME),
  );
  expect(read.cells).toEqual([
    expect.objectContaining({ item: 'A.I.1.i.a', field: 'value', state: 'CHANGED', saved: 'Ya', file: 'Tidak' }),
    expect.objectContaining({ item: 'A.I.1.i.b', field: 'note', state: 'CHANGED', saved: '', file: 'catatan baru' }),
  ]);
  expect(read.findings.map(({ rule, sheet, row, column }) => [rule, sheet, row, column])).toEqual([
    ['SPELLING', 'Jawaban', 6, 'K'],
    ['STRAY_TEXT', 'Jawaban', 8, 'M'],
  ]);
  await desk.apply(read);
  expect(await desk.answers()).toEqual([
    expect.objectContaining({ item: 'A.I.1.i.a', value: 'Tidak', note: 'SK 12' }),
    expect.objectContaining({ item: 'A.I.1.i.b', value: null, note: 'catatan baru' }),
  ]);
});

test("an evaluator of the TPI has the unit's answers beside their own", async () => {
  const elsewhere = await world.unit();
  const id = await world.assessmentIn('INTERNAL_EVALUATION', elsewhere);
  const own = await world.ownSheet(id, 'TPI', elsewhere, await world.idOf('TPI_MEMBER', elsewhere));
  const theirs = new FileDesk(program, await world.as('TPI_MEMBER', elsewhere), own);
  const read = await theirs.preview(
    await theirs.filled((sheet) => {
      expect(sheet.getCell('K6').value).toBe('Ya');
      sheet.getCell('N6').value = 'Ya';
    }, NAME),
  );
  expect(read).toMatchObject({ findings: [], cells: [{ item: 'A.I.1.i.a', field: 'value', file: 'Ya' }] });
});

test('the TPN has no columns in it', async () => {
  const elsewhere = await world.unit();
  const id = await world.assessmentIn('DESK_EVALUATION', elsewhere);
  const own = await world.ownSheet(id, 'TPN', elsewhere, await world.idOf('TPN_EVALUATOR'));
  const theirs = new FileDesk(program, await world.as('TPN_EVALUATOR'), own);
  expect(await refusalOf(theirs.bytes(NAME))).toMatchObject({ status: 409, reason: 'NO_COLUMNS' });
});
