import type { Row, Worksheet } from 'exceljs';
import { contentOf, shownContent } from './cell-content.js';
import { finding, type Finding } from './finding.js';
import type { FoundRow } from './found-rows.js';
import { COLUMNS } from './worksheet-cells.js';

/** Which cells of a form are read, and which are filled in by whoever made the file. */
export interface ReadCells {
  /** The first row that holds answers. */
  readonly first: number;
  readonly isRow: (row: number) => boolean;
  readonly isRead: (row: number, column: string) => boolean;
  readonly isPrinted: (column: string) => boolean;
}

/** Columns of the annex that are filled in by whoever made the file. */
const PRINTED = new Set(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'L', 'M']);
const LAST_COLUMN = 50;
const MOST = 500;

export function annexCells(rows: readonly FoundRow[]): ReadCells {
  const known = new Map(rows.map(({ place, row }) => [row, place]));
  return {
    first: Math.min(...rows.map(({ row }) => row)),
    isRow: (row) => known.has(row),
    isRead: (row, column) => {
      const place = known.get(row);
      return (
        (column === COLUMNS.note && place?.kind === 'item') ||
        (column === COLUMNS.answer && place !== undefined && place.kind !== 'group')
      );
    },
    isPrinted: (column) => PRINTED.has(column),
  };
}

/** What somebody wrote where nothing is read: nothing of it is dropped in silence. */
export function strayCells(sheet: Worksheet, { first, isRow, isRead, isPrinted }: ReadCells): readonly Finding[] {
  const found: Finding[] = [];
  sheet.eachRow((line, row) => {
    if (row < first || found.length >= MOST) return;
    const rule = isRow(row) ? 'STRAY_TEXT' : 'UNKNOWN_ROW';
    for (const { column, value } of writtenIn(line)) {
      if (isPrinted(column) || isRead(row, column)) continue;
      found.push(finding(rule, { sheet: sheet.name, row, column, value: value.slice(0, 200) }));
    }
  });
  return found;
}

function writtenIn(line: Row): { column: string; value: string }[] {
  const written: { column: string; value: string }[] = [];
  line.eachCell((cell, place) => {
    const column = cell.address.replace(/\d+/g, '');
    const content = contentOf(cell);
    if (place > LAST_COLUMN || content.kind === 'blank' || content.kind === 'formula') return;
    written.push({ column, value: shownContent(content) });
  });
  return written;
}
