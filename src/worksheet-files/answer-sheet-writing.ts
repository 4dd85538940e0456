import type { Workbook, Worksheet } from 'exceljs';
import type { Answer } from '../domain/answer.js';
import type { AnswerSheetForm, AnswerSheetRow } from './answer-sheet-form.js';
import { fillText, headCell, validationOf, writable } from './cell-writing.js';
import { type ExportedAnswer, type ExportOrigin, writeBase } from './exported-base.js';
import { COLUMNS } from './worksheet-cells.js';

type Answers = ReadonlyMap<string, Pick<ExportedAnswer, 'value' | 'note'>>;

/** A layer's sheet as it is exported. */
export interface AnswerSheetContent {
  readonly form: AnswerSheetForm;
  readonly origin: ExportOrigin;
  /** Whose sheet of what: the first line. */
  readonly heading: string;
  readonly answers: ReadonlyMap<string, ExportedAnswer>;
  /** Beside what the TPI answers: what the unit has, where it is seen. */
  readonly ofUnit: Answers;
}

const WIDTHS = { A: 12, B: 8, C: 14, D: 60, E: 60 };
const ANSWER_WIDTH = 18;
const NOTE_WIDTH = 40;
/** Rows that are free above the first question of the master. */
const HEAD_ROWS = 3;

/**
 * A sheet in the ministry's answer sheet of 2026: every question in its row and its columns, with official texts and criteria. Only
 * the layer's own answers and notes can be written on; what is exported is kept on a hidden sheet, to tell later what was changed.
 */
export async function writeAnswerSheet(content: AnswerSheetContent): Promise<Buffer> {
  // Large, and seldom needed: not at the start.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await fillSheet(book, content);
  writeBase(book, content.origin, content.answers);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function fillSheet(book: Workbook, { form, heading, answers, ofUnit }: AnswerSheetContent): Promise<void> {
  const { rows, instrument, layer } = form;
  const first = rows[0]!;
  const sheet = book.addWorksheet(form.sheetName);
  for (const [column, width] of Object.entries(WIDTHS)) sheet.getColumn(column).width = width;
  sheet.getColumn(COLUMNS.id).hidden = true;
  if (first.row > HEAD_ROWS) {
    sheet.getCell('B1').value = heading;
    sheet.getCell('B2').value = `${instrument.title.id} (${instrument.id})`;
    fillHeads(sheet, first);
  }
  for (const row of rows) {
    fillQuestion(sheet, row);
    fillAnswer(sheet, row, answers);
    if (layer === 'TPI') showUnits(sheet, row, ofUnit);
  }
  // Without a password: it keeps people from writing over questions, and keeps nothing from them.
  await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true });
}

function fillHeads(sheet: Worksheet, { row, question: { cells } }: AnswerSheetRow): void {
  const heads: readonly (readonly [column: string, text: string, width?: number])[] = [
    ['B', 'Soal'],
    ['C', 'Butir'],
    ['D', 'Pertanyaan'],
    ['E', 'Kriteria'],
    [cells.unitAnswer, 'Jawaban unit', ANSWER_WIDTH],
    [cells.unitNote, 'Catatan unit', NOTE_WIDTH],
    [cells.evidence, 'Bukti dukung unit', NOTE_WIDTH],
    [cells.tpiAnswer, 'Jawaban TPI', ANSWER_WIDTH],
    [cells.tpiNote, 'Catatan TPI', NOTE_WIDTH],
  ];
  for (const [column, text, width] of heads) {
    headCell(sheet.getCell(`${column}${row - 1}`), text);
    if (width !== undefined) sheet.getColumn(column).width = width;
  }
}

function fillQuestion(sheet: Worksheet, { row, id, item, question }: AnswerSheetRow): void {
  sheet.getCell(`${COLUMNS.id}${row}`).value = id;
  sheet.getCell(`B${row}`).value = question.soalId;
  sheet.getCell(`C${row}`).value = item.code;
  fillText(sheet.getCell(`D${row}`), question.text);
  fillText(sheet.getCell(`E${row}`), question.criteria ?? '');
}

function fillAnswer(sheet: Worksheet, place: AnswerSheetRow, answers: Answers): void {
  const { row, item } = place;
  const cell = sheet.getCell(`${place.answer}${row}`);
  writable(cell, answerIn(place, answers));
  cell.dataValidation = validationOf(item);
  if (!place.hasNote) return;
  const note = sheet.getCell(`${place.note}${row}`);
  writable(note, answers.get(item.code)?.note || null);
  note.alignment = { wrapText: true, vertical: 'top' };
}

function showUnits(sheet: Worksheet, place: AnswerSheetRow, answers: Answers): void {
  const { unitAnswer, unitNote } = place.question.cells;
  sheet.getCell(`${unitAnswer}${place.row}`).value = answerIn(place, answers);
  if (place.hasNote) fillText(sheet.getCell(`${unitNote}${place.row}`), answers.get(place.item.code)?.note ?? '');
}

function answerIn({ item, count }: AnswerSheetRow, answers: Answers): string | number | null {
  const value: Answer | null = answers.get(item.code)?.value ?? null;
  if (typeof value !== 'object' || value === null) return value;
  return ((count === null ? null : value[count.key]) ?? null) as number | null;
}
