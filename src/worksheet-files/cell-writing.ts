import type { Cell, DataValidation } from 'exceljs';
import type { Item } from '../domain/instrument.js';

const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3E9F2' } } as const;
const ANSWER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8DC' } } as const;

export function headCell(cell: Cell, text: string): void {
  Object.assign(cell, { value: text, font: { bold: true }, fill: HEAD_FILL });
}

/** In several lines. */
export function fillText(cell: Cell, text: string): void {
  Object.assign(cell, { value: text, alignment: { wrapText: true, vertical: 'top' } });
}

/** A cell that somebody may write on, though the sheet is locked. */
export function writable(cell: Cell, value: string | number | null): void {
  Object.assign(cell, { value, protection: { locked: false }, fill: ANSWER_FILL });
}

/** What a cell may hold that asks for an item, or for one of its counts. */
export function validationOf(item: Item): DataValidation {
  if (item.kind === 'choice') return listOf(item.options.map(({ key }) => key));
  return item.kind === 'index' ? indexRange : wholeNumber;
}

function listOf(keys: readonly string[]): DataValidation {
  return { type: 'list', allowBlank: true, formulae: [`"${keys.join(',')}"`], showErrorMessage: true };
}

const wholeNumber: DataValidation = {
  type: 'whole',
  operator: 'greaterThanOrEqual',
  allowBlank: true,
  formulae: [0],
  showErrorMessage: true,
};

const indexRange: DataValidation = {
  type: 'decimal',
  operator: 'between',
  allowBlank: true,
  formulae: [0, 4],
  showErrorMessage: true,
};
