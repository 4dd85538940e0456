import type { Worksheet } from 'exceljs';
import type { Instrument } from '../domain/instrument.js';
import type { OfficialQuestion } from '../wordings/wording-match.js';
import { contentOf, shownContent } from './cell-content.js';
import { finding, type Finding } from './finding.js';
import { type Labelled, RowLabels } from './row-labels.js';
import { rowsByLook, type UnsureBlock } from './rows-by-look.js';
import { COLUMNS, rowId } from './worksheet-cells.js';
import { type CountRow, type CountSumRow, type GroupRow, type ItemRow, layoutOf } from './worksheet-layout.js';

/** A row that holds answers or figures of the instrument, and where it stands in the file. */
export interface FoundRow {
  readonly place: ItemRow | CountRow | CountSumRow | GroupRow;
  readonly row: number;
}

export interface FoundRows {
  readonly rows: readonly FoundRow[];
  readonly findings: readonly Finding[];
  /** The rows of the annex that are found, among all that there are: 0..1. */
  readonly share: number;
}

type Place = FoundRow['place'];

/** So many labels must be known for one that is not to mean something: the ministry's annex has other words than ours. */
export const LEAST_LABELS = 0.5;

/**
 * Finds the rows of an instrument: by the hidden ids, else by their labels and by what rows of the annex look like in their order.
 *
 * @param official labels that the rows may have as well as ours
 */
export function findRows(
  sheet: Worksheet,
  instrument: Instrument,
  official: readonly OfficialQuestion[] = [],
): FoundRows {
  const places = layoutOf(instrument).rows.filter((row): row is Place => row.kind !== 'total');
  const ids = rowsWithIds(
    sheet,
    places.flatMap((place) => idOf(place) ?? []),
  );
  if (ids.length > 0) return foundById(sheet, places, ids);
  return foundByLabel(sheet, places, official);
}

export interface IdRow {
  readonly id: string;
  readonly row: number;
}

/** The rows that have one of these ids in the hidden column. */
export function rowsWithIds(sheet: Worksheet, known: readonly string[]): IdRow[] {
  const wanted = new Set(known);
  const found: IdRow[] = [];
  sheet.eachRow((line, row) => {
    const id = shownContent(contentOf(line.getCell(COLUMNS.id))).trim();
    if (wanted.has(id)) found.push({ id, row });
  });
  return found;
}

function idOf(place: Place): string | null {
  if (place.kind === 'item') return rowId(place.item.code, null);
  return place.kind === 'count' ? rowId(place.item.code, place.count.key) : null;
}

/** Headings and sums have no id: where their own place is, as long as nothing was moved. */
function foundById({ name }: Worksheet, places: readonly Place[], ids: readonly IdRow[]): FoundRows {
  const rows: FoundRow[] = [];
  const findings: Finding[] = [];
  for (const place of places) {
    const id = idOf(place);
    const [at, ...more] = ids.filter((row) => row.id === id);
    const item = itemOf(place);
    if (id === null) continue;
    if (at === undefined) findings.push(finding('ROW_MISSING', { sheet: name, row: place.row, item, value: id }));
    else rows.push({ place, row: at.row });
    for (const { row } of more)
      findings.push(finding('ROW_TWICE', { sheet: name, row, column: COLUMNS.id, item, value: id }));
  }
  findings.push(...movedRows(name, movesOf(rows)));
  if (rows.every(({ place, row }) => place.row === row))
    rows.push(...places.filter((place) => idOf(place) === null).map((place) => ({ place, row: place.row })));
  return { rows, findings, share: rows.length / places.length };
}

function itemOf(place: Place): string | null {
  return place.kind === 'group' ? null : place.item.code;
}

/** A row that stands elsewhere than the form has it. */
export interface MovedRow {
  readonly item: string | null;
  readonly from: number;
  readonly to: number;
}

/** One finding for rows that were moved together. */
export function movedRows(sheet: string, rows: readonly MovedRow[]): Finding[] {
  const moved = rows.filter(({ from, to }) => from !== to);
  const firsts = moved.filter(({ from, to }, index) => {
    const before = moved[index - 1];
    return before === undefined || to - from !== before.to - before.from;
  });
  return firsts.map(({ item, from, to }) =>
    finding('ROW_MOVED', { sheet, row: to, item, value: String(from), read: String(to) }),
  );
}

function movesOf(rows: readonly FoundRow[]): MovedRow[] {
  return rows.map(({ place, row }) => ({ item: itemOf(place), from: place.row, to: row }));
}

/** What a label says goes before the order of rows; where labels are unknown, as in the ministry's annex, the order has to do. */
function foundByLabel(sheet: Worksheet, places: readonly Place[], official: readonly OfficialQuestion[]): FoundRows {
  const look = rowsByLook(sheet, places);
  const labels = new RowLabels(sheet, COLUMNS.answer, labelledPlaces(places, official));
  const isTold = labels.share >= LEAST_LABELS;
  const rows: FoundRow[] = [];
  const findings: Finding[] = isTold ? [] : look.unsure.map((block) => unsureRows(sheet, block));
  for (const place of places) {
    const labelled = labels.rowOf(idOf(place) ?? '');
    const row = labelled ?? look.rows.get(place);
    const hasLabel = idOf(place) !== null && !(place.kind === 'item' && place.item.kind === 'ratio');
    if (row === undefined || (labelled === undefined && labels.ownerOf(row) !== undefined)) {
      if (isTold && hasLabel) findings.push(missingRow(sheet, place));
      continue;
    }
    if (isTold && hasLabel && labelled === undefined) findings.push(otherLabel(sheet, place, { row, labels }));
    rows.push({ place, row });
  }
  findings.push(...movedRows(sheet.name, movesOf(rows)));
  return { rows, findings, share: rows.length / places.length };
}

function unsureRows({ name }: Worksheet, { row, places }: UnsureBlock): Finding {
  return finding('ROWS_UNSURE', { sheet: name, row, read: String(places[0]!.row) });
}

function missingRow({ name }: Worksheet, place: Place): Finding {
  return finding('ROW_MISSING', { sheet: name, row: place.row, item: itemOf(place), value: idOf(place) ?? '' });
}

/** Counts of an item stand below it in their order, and circulating files shorten their labels. */
function otherLabel({ name }: Worksheet, place: Place, { row, labels }: { row: number; labels: RowLabels }): Finding {
  const rule = place.kind === 'count' ? 'LABEL_UNSURE' : 'LABEL_DIFFERS';
  return finding(rule, { sheet: name, row, item: itemOf(place), value: labels.textAt(row).slice(0, 200) });
}

function labelledPlaces(places: readonly Place[], official: readonly OfficialQuestion[]): Labelled[] {
  const texts = new Map(official.map(({ item, count, text }) => [rowId(item, count), text]));
  return places.flatMap((place) => {
    const key = idOf(place);
    if (key === null || (place.kind !== 'item' && place.kind !== 'count')) return [];
    const { label } = place.kind === 'item' ? place.item : place.count;
    const wording = place.kind === 'item' ? place.item.officialWording : null;
    return [{ key, labels: [label.id, label.en, wording ?? '', texts.get(key) ?? ''] }];
  });
}
