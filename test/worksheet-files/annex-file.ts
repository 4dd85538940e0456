import exceljs, { type Worksheet } from 'exceljs';
import { existsSync } from 'node:fs';
import type { Answers, CountsAnswer } from '../../src/domain/answer.js';
import { LKE } from '../support/worksheets.js';

/** The blank annex is the ministry's, and not part of this project: it is read where it lies beside it. */
const BLANK = '../shared/domain/worksheet-2021-blank.xlsx';

/** `test` where the blank annex is at hand; else a skipped one that says why. */
export function testWithAnnex(): typeof test.skip {
  if (existsSync(BLANK)) return test;
  console.warn(`Not run, as ${BLANK} is not here: whatever reads the ministry's own annex.`);
  return test.skip;
}

export async function blankAnnex(): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(BLANK);
  return book;
}

/** Fills answers in where the annex asks for them, as a person does. */
export function fillAnnex(sheet: Worksheet, answers: Answers): void {
  for (const item of LKE.items.values()) {
    const answer = answers.get(item.code);
    if (answer === undefined) continue;
    if (item.kind !== 'ratio') sheet.getCell(`K${item.worksheetRow}`).value = answer as string | number;
    else
      for (const { key, worksheetRow } of item.counts)
        sheet.getCell(`K${worksheetRow}`).value = (answer as CountsAnswer)[key] as number;
  }
}

export async function bytesOf(book: exceljs.Workbook): Promise<Buffer> {
  // Packed in haste: the same file, some bytes larger.
  return Buffer.from(await book.xlsx.writeBuffer({ zip: { compressionOptions: { level: 1 } } }));
}
