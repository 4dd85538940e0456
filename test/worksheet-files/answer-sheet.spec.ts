import 'reflect-metadata';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import exceljs, { type Worksheet } from 'exceljs';
import type { Answers } from '../../src/domain/answer.js';
import { readWorksheet } from '../../src/domain/worksheet.js';
import { type AnsweringLayer, answerSheetForm } from '../../src/worksheet-files/answer-sheet-form.js';
import { writeAnswerSheet } from '../../src/worksheet-files/answer-sheet-writing.js';
import { readWorksheetFile } from '../../src/worksheet-files/worksheet-reading.js';
import { readQuestionMaster } from '../../src/wordings/question-master.js';
import { matchWording } from '../../src/wordings/wording-match.js';
import { fullSheet, LKE } from '../support/worksheets.js';
import { madeUpMaster } from '../wordings/made-up-master.js';
import { bytesOf } from './annex-file.js';

const MINISTRYS = '../shared/domain/portalrb-master-2026.json';
const questionsOf = (source: string) => matchWording(LKE, readQuestionMaster(source)).questions;
const MADE_UP = questionsOf(JSON.stringify(madeUpMaster()));
const rowOf = (soalId: number) => MADE_UP.find((question) => question.soalId === soalId)!.cells.row;

const oracles = readdirSync('test/oracles').map(
  (name) => JSON.parse(readFileSync(`test/oracles/${name}`, 'utf8')) as { name: string; worksheet: unknown },
);

interface Written {
  readonly answers?: Answers;
  readonly layer?: AnsweringLayer;
  readonly questions?: typeof MADE_UP;
}

async function written({ answers = fullSheet(), layer = 'UNIT', questions = MADE_UP }: Written = {}) {
  const content = [...answers].map(([code, value]) => [code, { value, note: `catatan ${code}`, version: 1 }] as const);
  const bytes = await writeAnswerSheet({
    form: answerSheetForm(LKE, questions, layer)!,
    origin: { instrumentId: LKE.id, sheetId: '', exportedAt: new Date(0) },
    heading: 'SIMULASI',
    answers: new Map(content),
    ofUnit: new Map([['A.I.1.i.a', { value: 'Ya', note: 'kata unit' }]]),
  });
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return { book, sheet: book.worksheets[0]! };
}

const reread = async (book: exceljs.Workbook, layer: AnsweringLayer = 'UNIT', official = MADE_UP) =>
  readWorksheetFile(await bytesOf(book), [LKE], { official, layer });

function withoutIds(book: exceljs.Workbook, sheet: Worksheet): void {
  book.removeWorksheet('_dasar');
  sheet.eachRow((line) => void (line.getCell('A').value = null));
}

describe('The answer sheet of 2026', () => {
  it.each(oracles)('comes back with $name as it went out', async ({ worksheet }) => {
    const { answers } = readWorksheet(LKE, worksheet);
    const { book } = await written({ answers });
    const read = await reread(book);
    expect(read.findings).toEqual([]);
    expect(read.answers).toEqual(answers);
    expect(read.items.get('A.II.1.i.a')!.note.value ?? '').toBe(answers.has('A.II.1.i.a') ? 'catatan A.II.1.i.a' : '');
  });

  it('has every question in its cells, with texts, lists and locks', async () => {
    const { sheet } = await written();
    const row = rowOf(2);
    expect(sheet.name).toBe('Jawaban');
    expect(['B', 'C', 'D', 'E', 'K', 'L'].map((column) => sheet.getCell(`${column}${row}`).value)).toEqual([
      2,
      'A.I.1.i.b',
      'Pertanyaan rekaan satu nomor 2 butir A.I.1.i.b',
      'Kriteria rekaan satu nomor 2',
      'A',
      'catatan A.I.1.i.b',
    ]);
    expect(sheet.getCell(`K${row}`).dataValidation.formulae).toEqual(['"A,B,C"']);
    const locks = ['D', 'K', 'L', 'N'].map((column) => sheet.getCell(`${column}${row}`).protection?.locked ?? true);
    expect(locks).toEqual([true, false, false, true]);
  });

  it("of the TPI has its own columns, beside the unit's", async () => {
    const { book, sheet } = await written({ layer: 'TPI', answers: fullSheet({ 'A.I.1.i.a': 'Tidak' }) });
    const row = rowOf(1);
    const cells = ['K', 'L', 'N', 'Q'].map((column) => sheet.getCell(`${column}${row}`).value);
    expect(cells).toEqual(['Ya', 'kata unit', 'Tidak', 'catatan A.I.1.i.a']);
    const read = await reread(book, 'TPI');
    expect(read.findings).toEqual([]);
    expect(read.answers.get('A.I.1.i.a')).toBe('Tidak');
  });

  it('is none for the TPN, and none without the official wording', () => {
    expect(answerSheetForm(LKE, MADE_UP, 'TPN')).toBeNull();
    expect(answerSheetForm(LKE, [], 'UNIT')).toBeNull();
  });

  it('is found by its labels where ids are gone and rows have moved', async () => {
    const { book, sheet } = await written();
    withoutIds(book, sheet);
    sheet.spliceRows(rowOf(4), 0, ['', 'sisipan']);
    const read = await reread(book);
    expect(read.answers).toEqual(fullSheet());
    expect(read.findings.map(({ rule, row }) => [rule, row])).toEqual([['ROW_MOVED', rowOf(4) + 1]]);
  });

  it('refuses a row that says something else than its question, and lists one that is gone', async () => {
    const { book, sheet } = await written();
    withoutIds(book, sheet);
    sheet.getCell(`D${rowOf(2)}`).value = 'Pertanyaan yang lain sama sekali, dan jauh lebih panjang dari yang lain';
    for (const column of ['B', 'C', 'D', 'E', 'K', 'L']) sheet.getCell(`${column}${rowOf(4)}`).value = null;
    const read = await reread(book);
    expect(read.findings.map(({ rule, grade, sheet: name, row, item }) => [rule, grade, name, row, item])).toEqual([
      ['LABEL_DIFFERS', 'REFUSED', 'Jawaban', rowOf(2), 'A.I.1.i.b'],
      ['ROW_MISSING', 'LISTED', 'Jawaban', rowOf(4), 'A.I.1.ii.b'],
      ['UNKNOWN_ROW', 'LISTED', 'Jawaban', rowOf(2), null],
      ['UNKNOWN_ROW', 'LISTED', 'Jawaban', rowOf(2), null],
    ]);
    expect([read.items.has('A.I.1.i.b'), read.items.has('A.I.1.ii.b')]).toEqual([false, false]);
  });

  it('repairs, refuses and lists what people write, by sheet, row and column', async () => {
    const { book, sheet } = await written();
    sheet.getCell(`K${rowOf(1)}`).value = 'tidak';
    sheet.getCell(`K${rowOf(2)}`).value = 'D';
    sheet.getCell(`K${rowOf(125)}`).value = '3,5';
    sheet.getCell(`K${rowOf(113)}`).value = null;
    sheet.getCell(`M${rowOf(3)}`).value = 'https://contoh.example/bukti';
    sheet.getCell(`L${rowOf(114)}`).value = 'catatan di baris hitungan';
    const read = await reread(book);
    expect(read.findings.map(({ rule, row, column }) => [rule, row, column])).toEqual([
      ['SPELLING', rowOf(1), 'K'],
      ['NOT_AN_ANSWER', rowOf(2), 'K'],
      ['COUNT_MISSING', rowOf(113), 'K'],
      ['DECIMAL_COMMA', rowOf(125), 'K'],
      ['STRAY_TEXT', rowOf(3), 'M'],
      ['STRAY_TEXT', rowOf(114), 'L'],
    ]);
  });

  const itsOwn = existsSync(MINISTRYS) ? it : it.skip;
  if (!existsSync(MINISTRYS)) console.warn(`SKIPPED: ${MINISTRYS} is not here, so its own cells were not filled in.`);

  itsOwn("stands in the ministry's own cells, and is found there without ids", async () => {
    const questions = questionsOf(readFileSync(MINISTRYS, 'utf8'));
    const { book, sheet } = await written({ questions });
    expect([sheet.getCell('K6').value, sheet.getCell('K7').value]).toEqual(['Ya', 'A']);
    withoutIds(book, sheet);
    const read = await reread(book, 'UNIT', questions);
    expect(read.findings).toEqual([]);
    expect(read.answers).toEqual(fullSheet());
  });
});
