import type { Row, Worksheet } from 'exceljs';
import { contentOf, shownContent } from './cell-content.js';
import { finding, type Finding } from './finding.js';
import type { FoundRow } from './found-rows.js';
import { COLUMNS } from './worksheet-cells.js';

/** Columns of the annex that are filled in by whoever made the file. */
const PRINTED = new Set(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'L', 'M']);
const LAST_COLUMN = 50;
const MOST = 500;

/** What somebody wrote where nothing is read: nothing of it is dropped in silence. */
export function strayCells(sheet: Worksheet, rows: readonly FoundRow[]): readonly Finding[] {
  const first = Math.min(...rows.map(({ row }) => row));
  const known = new Map(rows.map(({ place, row }) => [row, place]));
  const found: Finding[] = [];
  sheet.eachRow((line, row) => {
    if (row < first || found.length >= MOST) return;
    const place = known.get(row);
    const isRead = (column: string) =>
      (column === COLUMNS.note && place?.kind === 'item') ||
      (column === COLUMNS.answer && place !== undefined && place.kind !== 'group');
    const rule = place === undefined ? 'UNKNOWN_ROW' : 'STRAY_TEXT';
    for (const { column, value } of writtenIn(line)) {
      if (!isRead(column)) found.push(finding(rule, { sheet: sheet.name, row, column, value: value.slice(0, 200) }));
    }
  });
  return found;
}

function writtenIn(line: Row): { column: string; value: string }[] {
  const written: { column: string; value: string }[] = [];
  line.eachCell((cell, place) => {
    const column = cell.address.replace(/\d+/g, '');
    const content = contentOf(cell);
    if (place > LAST_COLUMN || PRINTED.has(column) || content.kind === 'blank' || content.kind === 'formula') return;
    written.push({ column, value: shownContent(content) });
  });
  return written;
}
