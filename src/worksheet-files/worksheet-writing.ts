import type { Workbook, Worksheet } from 'exceljs';
import { type Answer, type Answers, type CountsAnswer, sumOf } from '../domain/answer.js';
import type { Instrument, Item } from '../domain/instrument.js';
import { fillText, headCell, validationOf, writable } from './cell-writing.js';
import { type ExportedAnswer, type ExportOrigin, writeBase } from './exported-base.js';
import { type Figures, figuresOf } from './sheet-figures.js';
import { COLUMNS, COUNT_KIND, kindWordOf, rowId, SHEET_NAME } from './worksheet-cells.js';
import { countedFormula, hasValue, valueFormula } from './worksheet-formulas.js';
import {
  type CountRow,
  type CountSumRow,
  type GroupRow,
  type ItemRow,
  layoutOf,
  type LayoutRow,
} from './worksheet-layout.js';

/** A sheet as it is exported. */
export interface WorksheetContent {
  readonly instrument: Instrument;
  readonly origin: ExportOrigin;
  /** Whose sheet of what, e.g. the unit, the cycle and the layer: the first line. */
  readonly heading: string;
  readonly answers: ReadonlyMap<string, ExportedAnswer>;
}

const WIDTHS = { A: 12, B: 4, C: 4, D: 4, E: 4, F: 4, G: 56, H: 9, I: 60, J: 14, K: 18, L: 12, M: 10, N: 3, O: 60 };
const HEADS = {
  B: 'Penilaian',
  H: 'Bobot',
  I: 'Kriteria',
  J: 'Pilihan',
  K: 'Jawaban',
  L: 'Nilai',
  M: '%',
  O: 'Catatan',
};
/** The column of a heading's letter or number, by its depth. */
const MARKS = ['B', 'C', 'D', 'E', 'F'] as const;

/**
 * A sheet in the form of the annex: every row where the annex has it, in our words, with formulas that come to our scores.
 * Only answers and notes can be written on; what is exported is kept on a hidden sheet, to tell later what was changed.
 */
export async function writeWorksheetFile(content: WorksheetContent): Promise<Buffer> {
  // Large, and seldom needed: not at the start.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await fillSheet(book, content);
  writeBase(book, content.origin, content.answers);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function fillSheet(book: Workbook, { instrument, heading, answers }: WorksheetContent): Promise<void> {
  const sheet = book.addWorksheet(SHEET_NAME, {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
  });
  for (const [column, width] of Object.entries(WIDTHS)) sheet.getColumn(column).width = width;
  sheet.getColumn(COLUMNS.id).hidden = true;
  sheet.getCell('B1').value = heading;
  sheet.getCell('B2').value = `${instrument.title.id} (${instrument.id})`;
  for (const [column, text] of Object.entries(HEADS)) headCell(sheet.getCell(`${column}3`), text);
  const filled = new Filled(instrument, answers);
  for (const row of layoutOf(instrument).rows) fillRow(sheet, row, filled);
  // Without a password: it keeps people from writing over formulas, and keeps nothing from them.
  await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true });
}

/** What is filled in, and what it comes to: shown by programs that calculate no formulas. */
class Filled {
  readonly values: Answers;
  readonly figures: Figures;

  constructor(
    instrument: Instrument,
    readonly answers: ReadonlyMap<string, ExportedAnswer>,
  ) {
    const given = [...answers].filter(
      (entry): entry is [string, ExportedAnswer & { value: Answer }] => entry[1].value !== null,
    );
    this.values = new Map(given.map(([code, { value }]) => [code, value]));
    this.figures = figuresOf(layoutOf(instrument), this.values, 'zero');
  }
}

function fillRow(sheet: Worksheet, row: LayoutRow, filled: Filled): void {
  if (row.kind === 'group') fillGroup(sheet, row);
  else if (row.kind === 'total') headCell(sheet.getCell(`B${row.row}`), row.title.id);
  else if (row.kind === 'item') fillItem(sheet, row, filled);
  else if (row.kind === 'count') fillCount(sheet, row, filled);
  else fillText(sheet.getCell(`G${row.row}`), 'Jumlah yang wajib (dihitung)');
  if (row.kind === 'count-sum' || (row.kind === 'item' && row.item.kind === 'ratio')) {
    sheet.getCell(`${COLUMNS.answer}${row.row}`).value = counted(row, filled);
  }
  if (hasValue(row)) fillValue(sheet, row.row, valueFormula(row), filled.figures.get(row.row) ?? null);
  if (row.kind === 'group') sheet.getCell(`${COLUMNS.share}${row.row}`).value = share(row, filled.figures);
}

function counted(row: ItemRow | CountSumRow, { values, figures }: Filled) {
  const formula = countedFormula(row, values)!;
  if (row.kind === 'item') return formulaCell(formula, figures.get(row.row) ?? null);
  const counts = values.get(row.item.code) as CountsAnswer | undefined;
  const below = row.item.ratio.kind === 'share' ? row.item.ratio.denominator : [];
  return formulaCell(formula, counts === undefined ? 0 : sumOf(counts, below));
}

function formulaCell(formula: string, result: number | null) {
  return result === null ? { formula } : { formula, result };
}

function fillGroup(sheet: Worksheet, { row, mark, title, weight, depth }: GroupRow): void {
  headCell(sheet.getCell(`${MARKS[depth]}${row}`), `${mark} ${title.id}`);
  sheet.getCell(`${COLUMNS.weight}${row}`).value = weight;
}

function fillItem(sheet: Worksheet, { row, item, letter, points }: ItemRow, { answers }: Filled): void {
  sheet.getCell(`${COLUMNS.id}${row}`).value = rowId(item.code, null);
  sheet.getCell(`F${row}`).value = `${letter}.`;
  fillText(sheet.getCell(`G${row}`), item.officialWording ?? item.label.id);
  fillText(sheet.getCell(`${COLUMNS.explanation}${row}`), criteriaOf(item));
  sheet.getCell(`${COLUMNS.kind}${row}`).value = kindWordOf(item);
  if (points !== null) sheet.getCell(`${COLUMNS.weight}${row}`).value = points;
  const answer = answers.get(item.code);
  if (item.kind !== 'ratio') {
    const cell = sheet.getCell(`${COLUMNS.answer}${row}`);
    writable(cell, (answer?.value ?? null) as string | number | null);
    cell.dataValidation = validationOf(item);
  }
  const note = sheet.getCell(`${COLUMNS.note}${row}`);
  writable(note, answer?.note || null);
  note.alignment = { wrapText: true, vertical: 'top' };
}

function fillCount(sheet: Worksheet, { row, item, count }: CountRow, { values }: Filled): void {
  sheet.getCell(`${COLUMNS.id}${row}`).value = rowId(item.code, count.key);
  fillText(sheet.getCell(`G${row}`), `- ${count.label.id}`);
  sheet.getCell(`${COLUMNS.kind}${row}`).value = COUNT_KIND;
  const counts = values.get(item.code) as CountsAnswer | undefined;
  const cell = sheet.getCell(`${COLUMNS.answer}${row}`);
  writable(cell, (counts?.[count.key] as number | undefined) ?? null);
  cell.dataValidation = validationOf(item);
}

function fillValue(sheet: Worksheet, row: number, formula: string, result: number | null): void {
  const cell = sheet.getCell(`${COLUMNS.value}${row}`);
  cell.value = formulaCell(formula, result);
  cell.numFmt = '0.00';
}

function share({ row, weight }: GroupRow, figures: Figures) {
  const formula = `${COLUMNS.value}${row}/${COLUMNS.weight}${row}`;
  return { formula, result: (figures.get(row) ?? 0) / weight };
}

function criteriaOf(item: Item): string {
  if (item.kind !== 'choice') return '';
  return item.options.map(({ key, criterion }) => `${key}: ${criterion.id}`).join('\n');
}
