import type { Workbook } from 'exceljs';
import type { Finding } from './finding.js';
import { findingWords } from './finding-words.js';
import { openWorkbook } from './workbook-file.js';

const LIST_NAME = 'Temuan';
const MARKS = { REFUSED: 'FFF4B6B0', REPAIRED: 'FFFDE9A9', LISTED: 'FFFDE9A9', DIFFERENCE: 'FFD6E4F5' } as const;
const WIDTHS = { A: 12, B: 4, C: 4, D: 4, E: 4, F: 4, G: 50, H: 9, I: 50, J: 14, K: 18, L: 12, M: 10, N: 3, O: 50 };

/**
 * The workbook as it was sent, with every finding at its cell and all of them on a sheet of their own. It can be mended and sent again:
 * ids and what was exported are still in it. Widths and rules of cells are not, for what is read of a strange file leaves them out.
 */
export async function markedCopy(bytes: Buffer, findings: readonly Finding[]): Promise<Buffer> {
  const { book } = await openWorkbook(bytes);
  for (const finding of findings) mark(book, finding);
  for (const name of new Set(findings.map(({ sheet }) => sheet))) widen(book, name);
  list(book, findings);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function mark(book: Workbook, found: Finding): void {
  const { sheet: name, row, column, grade } = found;
  const sheet = book.getWorksheet(name);
  if (sheet === undefined || row === null || column === null) return;
  const cell = sheet.getCell(`${column}${row}`);
  const { id, en } = findingWords(found);
  cell.note = `${id}\n\n${en}`;
  // A copy: cells of one look share theirs.
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: MARKS[grade] } } };
}

function widen(book: Workbook, name: string): void {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) return;
  for (const [column, width] of Object.entries(WIDTHS)) sheet.getColumn(column).width = width;
  sheet.getColumn('A').hidden = true;
}

function list(book: Workbook, findings: readonly Finding[]): void {
  const known = book.getWorksheet(LIST_NAME);
  if (known !== undefined) book.removeWorksheet(known.id);
  const sheet = book.addWorksheet(LIST_NAME);
  sheet.columns = [
    { header: 'Lembar', width: 16 },
    { header: 'Baris', width: 8 },
    { header: 'Kolom', width: 8 },
    { header: 'Butir', width: 14 },
    { header: 'Isi', width: 24 },
    { header: 'Temuan', width: 80 },
    { header: 'Finding', width: 80 },
  ];
  for (const found of findings) {
    const { id, en } = findingWords(found);
    sheet.addRow([found.sheet, found.row, found.column, found.item, found.value, id, en]);
  }
  sheet.getRow(1).font = { bold: true };
}
