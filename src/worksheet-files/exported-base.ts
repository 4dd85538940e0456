import type { Workbook, Worksheet } from 'exceljs';
import type { Answer } from '../domain/answer.js';

/** What a sheet said when it was exported: the base against which both later changes are seen. */
export interface ExportedAnswer {
  readonly value: Answer | null;
  readonly note: string;
  readonly version: number;
}

export interface ExportOrigin {
  readonly instrumentId: string;
  readonly sheetId: string;
  readonly exportedAt: Date;
}

export interface ExportedBase {
  readonly origin: Pick<ExportOrigin, 'instrumentId' | 'sheetId'>;
  readonly answers: ReadonlyMap<string, Omit<ExportedAnswer, 'version'>>;
}

/** Of our own sheet, which nobody sees without a program. */
export const BASE_NAME = '_dasar';
const FORMAT = 'zona-integritas-lke-1';
const FIRST = 5;

/** Writes it down on a sheet that a spreadsheet does not offer to show. */
export function writeBase(book: Workbook, origin: ExportOrigin, answers: ReadonlyMap<string, ExportedAnswer>): void {
  const sheet = book.addWorksheet(BASE_NAME, { state: 'veryHidden' });
  sheet.addRow(['format', FORMAT]);
  sheet.addRow(['instrument', origin.instrumentId]);
  sheet.addRow(['sheet', origin.sheetId]);
  sheet.addRow(['exported', origin.exportedAt.toISOString()]);
  for (const [code, { value, note, version }] of answers) sheet.addRow([code, JSON.stringify(value), note, version]);
}

/** null where the workbook is not one of ours, or its hidden sheet is gone or cannot be read any more. */
export function readBase(book: Workbook): ExportedBase | null {
  const sheet = book.getWorksheet(BASE_NAME);
  if (sheet === undefined || sheet.getCell('B1').text !== FORMAT) return null;
  const answers = new Map<string, Omit<ExportedAnswer, 'version'>>();
  try {
    // Only rows that are there: a file may say that its last one is the millionth.
    sheet.eachRow((_, row) => (row < FIRST ? undefined : answers.set(...readLine(sheet, row))));
  } catch {
    return null;
  }
  return { origin: { instrumentId: sheet.getCell('B2').text, sheetId: sheet.getCell('B3').text }, answers };
}

function readLine(sheet: Worksheet, row: number): [string, Omit<ExportedAnswer, 'version'>] {
  const [code, value, note] = ['A', 'B', 'C'].map((column) => sheet.getCell(`${column}${row}`).text);
  return [code!, { value: JSON.parse(value!) as Answer | null, note: note! }];
}
