import type { Worksheet } from 'exceljs';
import type { AnswerSheetForm, AnswerSheetRow } from './answer-sheet-form.js';
import { finding, type Finding } from './finding.js';
import { type IdRow, LEAST_LABELS, movedRows, rowsWithIds } from './found-rows.js';
import { RowLabels } from './row-labels.js';
import { COLUMNS } from './worksheet-cells.js';

/** A row of the answer sheet, and where it stands in the file. */
export interface FoundAnswerRow {
  readonly place: AnswerSheetRow;
  readonly row: number;
}

export interface FoundAnswerRows {
  readonly rows: readonly FoundAnswerRow[];
  readonly findings: readonly Finding[];
  /** Of all that there are: 0..1. */
  readonly share: number;
}

/** Finds the rows of the answer sheet: by the hidden ids, else by what they say, wherever that stands. */
export function findAnswerRows(sheet: Worksheet, form: AnswerSheetForm): FoundAnswerRows {
  const ids = rowsWithIds(
    sheet,
    form.rows.map(({ id }) => id),
  );
  const { rows, findings } = ids.length > 0 ? foundById(sheet, form, ids) : foundByLabel(sheet, form);
  const moves = rows.map(({ place, row }) => ({ item: place.item.code, from: place.row, to: row }));
  return { rows, findings: [...findings, ...movedRows(sheet.name, moves)], share: rows.length / form.rows.length };
}

type Found = Pick<FoundAnswerRows, 'rows' | 'findings'>;

function foundById({ name }: Worksheet, { rows: places }: AnswerSheetForm, ids: readonly IdRow[]): Found {
  const rows: FoundAnswerRow[] = [];
  const findings: Finding[] = [];
  for (const place of places) {
    const item = place.item.code;
    const [at, ...more] = ids.filter(({ id }) => id === place.id);
    if (at === undefined) findings.push(finding('ROW_MISSING', { sheet: name, row: place.row, item, value: place.id }));
    else rows.push({ place, row: at.row });
    for (const { row } of more)
      findings.push(finding('ROW_TWICE', { sheet: name, row, column: COLUMNS.id, item, value: place.id }));
  }
  return { rows, findings };
}

/** A row that says something else than the question whose place it has is not read: nobody knows what it answers. */
function foundByLabel(sheet: Worksheet, { rows: places, firstColumn }: AnswerSheetForm): Found {
  const asked = places.map(({ id, question }) => ({ key: id, labels: [question.text] }));
  const labels = new RowLabels(sheet, firstColumn, asked);
  if (labels.share < LEAST_LABELS) return { rows: [], findings: [] };
  const rows: FoundAnswerRow[] = [];
  const findings: Finding[] = [];
  for (const place of places) {
    const row = labels.rowOf(place.id);
    if (row !== undefined) {
      rows.push({ place, row });
      continue;
    }
    const value = labels.ownerOf(place.row) === undefined ? labels.textAt(place.row).slice(0, 200) : '';
    const at = { sheet: sheet.name, row: place.row, item: place.item.code };
    findings.push(
      value === '' ? finding('ROW_MISSING', { ...at, value: place.id }) : finding('LABEL_DIFFERS', { ...at, value }),
    );
  }
  return { rows, findings };
}
