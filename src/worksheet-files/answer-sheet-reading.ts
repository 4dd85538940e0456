import type { Worksheet } from 'exceljs';
import type { Item } from '../domain/instrument.js';
import { readNote } from './answer-cells.js';
import type { AnswerSheetForm } from './answer-sheet-form.js';
import type { FoundAnswerRow } from './found-answer-rows.js';
import { CellReading, type ReadCell, type ReadItem, type ReadItems, readerOf, VALUE } from './read-items.js';
import type { ReadCells } from './stray-cells.js';
import type { MergedRange } from './workbook-file.js';

/** Reads one layer's answers and notes from the rows of the answer sheet that were found. */
export function readAnswerSheet(
  sheet: Worksheet,
  { instrument }: AnswerSheetForm,
  rows: readonly FoundAnswerRow[],
  merges: readonly MergedRange[],
): ReadItems {
  const reading = new CellReading(sheet, merges);
  const items = new Map<string, ReadItem>();
  for (const item of instrument.items.values()) {
    const own = rows.filter(({ place }) => place.item === item);
    if (own.length === 0) continue;
    const cells = own.map(({ place, row }) => {
      return [place.count?.key ?? VALUE, reading.cell(place.answer, row, item, readerOf(item))] as const;
    });
    const read = { item, cells: new Map(cells), note: noteCell(reading, item, own) };
    items.set(item.code, read);
    reading.assertWhole(read);
  }
  return { items, findings: reading.findings };
}

/** Where the row of the note is gone nothing is said of the note. */
function noteCell(reading: CellReading, item: Item, rows: readonly FoundAnswerRow[]): ReadCell {
  const found = rows.find(({ place }) => place.hasNote);
  if (found === undefined) return { row: rows[0]!.row, column: rows[0]!.place.note, value: null, isRefused: true };
  return reading.cell(found.place.note, found.row, item, readNote);
}

/** Where the answer sheet is read, and where it is printed: by the TPI the unit's own columns are. */
export function answerSheetCells({ layer, firstColumn }: AnswerSheetForm, rows: readonly FoundAnswerRow[]): ReadCells {
  const known = new Map(rows.map(({ place, row }) => [row, place]));
  const units = new Set(
    rows.flatMap(({ place: { question } }) => [question.cells.unitAnswer, question.cells.unitNote]),
  );
  return {
    first: Math.min(...rows.map(({ row }) => row)),
    isRow: (row) => known.has(row),
    isRead: (row, column) => {
      const place = known.get(row);
      return place !== undefined && (column === place.answer || (column === place.note && place.hasNote));
    },
    isPrinted: (column) => isBefore(column, firstColumn) || (layer === 'TPI' && units.has(column)),
  };
}

function isBefore(column: string, other: string): boolean {
  return column.length < other.length || (column.length === other.length && column < other);
}
