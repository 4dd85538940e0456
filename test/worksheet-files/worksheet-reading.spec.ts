import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import type { Answer, Answers } from '../../src/domain/answer.js';
import { type BlankPolicy } from '../../src/domain/scored-nodes.js';
import { scoreSheet } from '../../src/domain/scoring.js';
import { readWorksheet } from '../../src/domain/worksheet.js';
import { contentOf } from '../../src/worksheet-files/cell-content.js';
import { readWorksheetFile } from '../../src/worksheet-files/worksheet-reading.js';
import { writeWorksheetFile } from '../../src/worksheet-files/worksheet-writing.js';
import { readQuestionMaster } from '../../src/wordings/question-master.js';
import { matchWording } from '../../src/wordings/wording-match.js';
import { fullSheet, LKE } from '../support/worksheets.js';
import { blankAnnex, bytesOf, fillAnnex, testWithAnnex } from './annex-file.js';
import { calculate } from './calculated-workbook.js';

interface Oracle {
  readonly name: string;
  readonly blanks: BlankPolicy;
  readonly worksheet: unknown;
  readonly expected: { readonly total: number };
}
const oracles = readdirSync('test/oracles').map(
  (name) => JSON.parse(readFileSync(`test/oracles/${name}`, 'utf8')) as Oracle,
);
const answersOf = ({ worksheet }: Oracle) => readWorksheet(LKE, worksheet).answers;

describe('the annex of the ministry, filled in', () => {
  const testAnnex = testWithAnnex();

  testAnnex.each(oracles)('with $name comes to our totals', async (oracle) => {
    const book = await blankAnnex();
    fillAnnex(book.worksheets[0]!, answersOf(oracle));
    const read = await readWorksheetFile(await bytesOf(book), [LKE]);
    expect(read.findings).toEqual([]);
    expect(read.answers).toEqual(withoutRulings(answersOf(oracle)));
    expect(scoreSheet(read.instrument, answersOf(oracle), oracle.blanks).total).toBeCloseTo(oracle.expected.total, 9);
  });

  testAnnex.each(oracles)('with $name calculates otherwise than we do only by its known defects', async (oracle) => {
    const book = await blankAnnex();
    const sheet = book.worksheets[0]!;
    fillAnnex(sheet, answersOf(oracle));
    // As many as its own rows add up to, as a careful person types it; the defect is that it is typed.
    sheet.getCell('K185').value = [186, 187, 188].reduce(
      (sum, row) => sum + Number(sheet.getCell(`K${row}`).value ?? 0),
      0,
    );
    calculate(sheet);
    const { findings } = await readWorksheetFile(await bytesOf(book), [LKE]);
    expect(findings.every(({ rule }) => rule === 'CACHED_VALUE')).toBe(true);
    const causes = new Set(findings.flatMap((found) => found.causes));
    expect(causes).not.toContain('NOT_RECALCULATED');
    expect(findings.every((found) => found.causes.length > 0)).toBe(true);
    const total = findings.find(({ row }) => row === 208);
    if (oracle.name === 'all-best') expect(total).toBeUndefined();
    if (oracle.name === 'second-option-everywhere')
      expect(total?.causes).toEqual(expect.arrayContaining(['KIND_MISSPELLED', 'ROWS_MISREAD']));
  });

  testAnnex(
    'is read by its labels as well where the official wording is known, which shortens some counts',
    async () => {
      const book = await blankAnnex();
      fillAnnex(book.worksheets[0]!, fullSheet());
      const [one, other] = [9, 13].map((row) => book.worksheets[0]!.getRow(row));
      expect([one!.getCell('J').text, other!.getCell('J').text]).toEqual(['A/B/C', 'A/B/C']);
      for (const column of ['B', 'C', 'D', 'E', 'F', 'G', 'I', 'K']) {
        const [first, second] = [one!.getCell(column), other!.getCell(column)];
        [first.value, second.value] = [second.value, first.value];
      }
      const { findings, answers } = await readWorksheetFile(await bytesOf(book), [LKE], {
        official: ministrysQuestions(),
      });
      expect(answers).toEqual(fullSheet());
      expect(findings.map(({ rule, row }) => `${rule} ${row}`).toSorted()).toEqual([
        ...[179, 180, 181, 182, 186, 187, 188, 189].map((row) => `LABEL_UNSURE ${row}`),
        'ROW_MOVED 13',
        'ROW_MOVED 9',
      ]);
    },
  );

  testAnnex('with a sum typed wrongly says where, and what it should be', async () => {
    const book = await blankAnnex();
    const sheet = book.worksheets[0]!;
    fillAnnex(sheet, fullSheet());
    sheet.getCell('K185').value = 40;
    calculate(sheet);
    const { findings } = await readWorksheetFile(await bytesOf(book), [LKE]);
    expect(findings.map(({ rule, row, value, read, causes }) => ({ rule, row, value, read, causes }))).toEqual([
      { rule: 'TYPED_OVER', row: 185, value: '40', read: '10', causes: ['SUM_TYPED'] },
      { rule: 'CACHED_VALUE', row: 183, value: '0.25', read: '1', causes: ['SUM_TYPED'] },
      { rule: 'CACHED_VALUE', row: 184, value: '0.25', read: '1', causes: ['SUM_TYPED'] },
    ]);
  });

  testAnnex('with a row put in between is found all the same, and with one taken out is not guessed', async () => {
    const moved = await blankAnnex();
    fillAnnex(moved.worksheets[0]!, fullSheet());
    calculate(moved.worksheets[0]!);
    moved.worksheets[0]!.spliceRows(30, 0, ['']);
    const found = await readWorksheetFile(await bytesOf(moved), [LKE]);
    expect(found.answers).toEqual(fullSheet());
    expect(found.findings.map(({ rule, row }) => [rule, row])).toContainEqual(['ROW_MOVED', 31]);
    const short = await blankAnnex();
    fillAnnex(short.worksheets[0]!, fullSheet());
    calculate(short.worksheets[0]!);
    short.worksheets[0]!.spliceRows(30, 1);
    const unsure = await readWorksheetFile(await bytesOf(short), [LKE]);
    expect(unsure.findings.filter(({ grade }) => grade === 'REFUSED').map(({ rule, row }) => [rule, row])).toEqual([
      ['ROWS_UNSURE', 28],
    ]);
    expect(unsure.answers.has('A.I.2.ii.a')).toBe(false);
  });
});

test.each(oracles)('our own workbook with $name calculates what we score', async (oracle) => {
  const answers = answersOf(oracle);
  const content = [...answers].map(([code, value]) => [code, { value, note: '', version: 1 }] as const);
  const origin = { instrumentId: LKE.id, sheetId: '', exportedAt: new Date(0) };
  const bytes = await writeWorksheetFile({ instrument: LKE, origin, heading: '', answers: new Map(content) });
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[0]!;
  calculate(sheet);
  expect(sheet.getCell('L208').result).toBeCloseTo(scoreSheet(LKE, answers).total, 9);
  const read = await readWorksheetFile(await bytesOf(book), [LKE]);
  expect(read.findings).toEqual([]);
  expect(read.answers).toEqual(answers);
});

test('the kinds of cells are those of the library', () => {
  const sheet = new exceljs.Workbook().addWorksheet('x');
  const kindOf = (value: exceljs.CellValue) => {
    sheet.getCell('A1').value = value;
    return contentOf(sheet.getCell('A1')).kind;
  };
  const rich = { richText: [{ text: 'a' }, { text: 'b' }] };
  const kinds = [
    null,
    ' ',
    'a',
    1,
    rich,
    { text: 'a', hyperlink: 'https://contoh.example' },
    { formula: 'A2', result: 1 },
    new Date(0),
    true,
  ].map((value) => kindOf(value as exceljs.CellValue));
  expect(kinds).toEqual(['blank', 'blank', 'text', 'number', 'text', 'text', 'formula', 'other', 'other']);
});

function ministrysQuestions() {
  const master = readQuestionMaster(readFileSync('../shared/domain/portalrb-master-2026.json', 'utf8'));
  return matchWording(LKE, master).questions;
}

/** No cell of the annex holds one. */
function withoutRulings(answers: Answers): Answers {
  const counted = (answer: Answer): Answer => {
    if (typeof answer !== 'object') return answer;
    const { ruling: _, ...counts } = answer;
    return counts;
  };
  return new Map([...answers].map(([code, answer]) => [code, counted(answer)]));
}
