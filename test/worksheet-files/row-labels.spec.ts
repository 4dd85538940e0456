import exceljs, { type Worksheet } from 'exceljs';
import { readWorksheetFile } from '../../src/worksheet-files/worksheet-reading.js';
import { writeWorksheetFile } from '../../src/worksheet-files/worksheet-writing.js';
import { fullSheet, LKE } from '../support/worksheets.js';
import { bytesOf } from './annex-file.js';

/** Our own file with every answer, without the hidden ids and without what it was exported with, changed by hand. */
async function withoutIds(change: (sheet: Worksheet) => void) {
  const answers = new Map([...fullSheet()].map(([code, value]) => [code, { value, note: '', version: 1 }] as const));
  const origin = { instrumentId: LKE.id, sheetId: '', exportedAt: new Date(0) };
  const book = new exceljs.Workbook();
  const bytes = await writeWorksheetFile({ instrument: LKE, origin, heading: '', answers });
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  book.removeWorksheet('_dasar');
  const sheet = book.worksheets[0]!;
  sheet.eachRow((line) => void (line.getCell('A').value = null));
  change(sheet);
  const read = await readWorksheetFile(await bytesOf(book), [LKE]);
  return { ...read, told: read.findings.filter(({ grade }) => grade !== 'DIFFERENCE') };
}

/** Two rows change places, with all that stands in them. */
function swap(sheet: Worksheet, one: number, other: number): void {
  for (const column of ['F', 'G', 'I', 'J', 'K', 'O']) {
    const [first, second] = [sheet.getCell(`${column}${one}`), sheet.getCell(`${column}${other}`)];
    [first.value, second.value] = [second.value, first.value];
  }
}

describe('A worksheet without its ids', () => {
  it('is read by its labels, and nothing is said where they are as they were', async () => {
    const { answers, told } = await withoutIds(() => undefined);
    expect(answers).toEqual(fullSheet());
    expect(told).toEqual([]);
  });

  it('is read by its labels where two rows of one kind changed places', async () => {
    const { answers, told } = await withoutIds((sheet) => {
      sheet.getCell('K12').value = 'B';
      sheet.getCell('K13').value = 'C';
      swap(sheet, 12, 13);
    });
    const [one, other] = [12, 13].map((row) => [...LKE.items.values()].find((item) => item.worksheetRow === row)!);
    expect([one!.kind === other!.kind, answers.get(one!.code), answers.get(other!.code)]).toEqual([true, 'B', 'C']);
    expect(told.map(({ rule, row, item }) => [rule, row, item])).toEqual([
      ['ROW_MOVED', 13, one!.code],
      ['ROW_MOVED', 12, other!.code],
    ]);
  });

  it('is read by its labels where a row was taken out, which is listed', async () => {
    const gone = [...LKE.items.values()].find(({ worksheetRow }) => worksheetRow === 12)!;
    const { answers, told } = await withoutIds((sheet) => sheet.spliceRows(12, 1));
    const expected = fullSheet({ [gone.code]: null });
    expect(answers).toEqual(expected);
    expect(told.map(({ rule, row, item }) => [rule, row, item])).toEqual([
      ['ROW_MISSING', 12, gone.code],
      ['ROW_MOVED', 12, expect.any(String)],
    ]);
  });

  it('refuses a row whose label is that of no item, and tells where it stands', async () => {
    const { told } = await withoutIds((sheet) => void (sheet.getCell('G12').value = 'Pertanyaan lain sama sekali'));
    expect(told.map(({ rule, grade, row, value }) => ({ rule, grade, row, value }))).toEqual([
      { rule: 'LABEL_DIFFERS', grade: 'REFUSED', row: 12, value: expect.any(String) },
    ]);
  });

  it('reads counts of an item in their order where their labels are not known, and says so', async () => {
    const { answers, told } = await withoutIds((sheet) => void (sheet.getCell('G129').value = '- Agen, banyaknya'));
    expect(answers).toEqual(fullSheet());
    expect(told.map(({ rule, row }) => [rule, row])).toEqual([['LABEL_UNSURE', 129]]);
  });
});
