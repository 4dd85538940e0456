import type { Worksheet } from 'exceljs';
import type { Instrument } from '../domain/instrument.js';
import { contentOf, shownContent } from './cell-content.js';
import { finding, type Finding } from './finding.js';
import { COLUMNS, COUNT_KIND, kindWordOf, rowId } from './worksheet-cells.js';
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

/** Finds the rows of an instrument: by the hidden ids, else by what rows of the annex look like in their order. */
export function findRows(sheet: Worksheet, instrument: Instrument): FoundRows {
  const places = layoutOf(instrument).rows.filter((row): row is Place => row.kind !== 'total');
  const ids = rowsWithIds(sheet, places);
  if (ids.length > 0) return foundById(sheet, places, ids);
  return foundByOrder(sheet, places);
}

interface IdRow {
  readonly id: string;
  readonly row: number;
}

function rowsWithIds(sheet: Worksheet, places: readonly Place[]): IdRow[] {
  const known = new Set(places.map(idOf));
  const found: IdRow[] = [];
  sheet.eachRow((line, row) => {
    const id = shownContent(contentOf(line.getCell(COLUMNS.id))).trim();
    if (id !== '' && known.has(id)) found.push({ id, row });
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
  const moved = rows.filter(({ place, row }) => place.row !== row);
  findings.push(...movedRows(name, moved));
  if (moved.length === 0)
    rows.push(...places.filter((place) => idOf(place) === null).map((place) => ({ place, row: place.row })));
  return { rows, findings, share: rows.length / places.length };
}

function itemOf(place: Place): string | null {
  return place.kind === 'group' ? null : place.item.code;
}

/** One finding for rows that were moved together. */
function movedRows(sheet: string, moved: readonly FoundRow[]): Finding[] {
  const firsts = moved.filter(({ place, row }, index) => {
    const before = moved[index - 1];
    return before === undefined || row - place.row !== before.row - before.place.row;
  });
  return firsts.map(({ place, row }) =>
    finding('ROW_MOVED', { sheet, row, item: itemOf(place), value: String(place.row), read: String(row) }),
  );
}

interface LookRow {
  readonly look: string;
  readonly row: number;
}

/** Headings part the rows into blocks; a block whose rows look as they should, in their order, is what it looks like. */
function foundByOrder(sheet: Worksheet, places: readonly Place[]): FoundRows {
  const wanted = blocksOf(places.map((place) => ({ look: lookOf(place), place })));
  const there = blocksOf(looksOf(sheet));
  const isSame = wanted.length === there.length && wanted.every(([head], at) => head!.look === there[at]![0]!.look);
  if (!isSame) return { rows: [], findings: [], share: 0 };
  const rows: FoundRow[] = [];
  const findings: Finding[] = [];
  wanted.forEach((block, at) => {
    const found = there[at]!;
    const fits = block.length === found.length && block.every(({ look }, index) => look === found[index]!.look);
    if (fits) block.forEach(({ place }, index) => rows.push({ place, row: found[index]!.row }));
    else
      findings.push(
        finding('ROWS_UNSURE', { sheet: sheet.name, row: found[0]!.row, read: String(block[0]!.place.row) }),
      );
  });
  findings.push(
    ...movedRows(
      sheet.name,
      rows.filter(({ place, row }) => place.row !== row),
    ),
  );
  return { rows, findings, share: rows.length / places.length };
}

function blocksOf<Row extends { readonly look: string }>(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    if (row.look.startsWith(HEADING) || blocks.length === 0) blocks.push([row]);
    else blocks.at(-1)!.push(row);
  }
  return blocks;
}

const HEADING = 'heading ';

function lookOf(place: Place): string {
  if (place.kind === 'group') return `${HEADING}${place.weight}`;
  return place.kind === 'item' ? kindWordOf(place.item) : COUNT_KIND;
}

/** A row with points is a heading, but that of a result, which has a kind of answer as well. */
function looksOf(sheet: Worksheet): LookRow[] {
  const looks: LookRow[] = [];
  sheet.eachRow((line, row) => {
    const weight = contentOf(line.getCell(COLUMNS.weight));
    const kind = shownContent(contentOf(line.getCell(COLUMNS.kind)))
      .replace(/\s+/g, ' ')
      .trim();
    const isHeading = weight.kind === 'number' && (kind === '' || kind === '%');
    if (isHeading) looks.push({ look: `${HEADING}${weight.number}`, row });
    else if (KNOWN_KINDS.has(kind)) looks.push({ look: kind === 'Ya' ? 'Ya/Tidak' : kind, row });
  });
  return looks;
}

/** `Ya` is how circulating workbooks misspell `Ya/Tidak` in one row. */
const KNOWN_KINDS = new Set(['Ya', 'Ya/Tidak', 'A/B/C', 'A/B/C/D', 'A/B/C/D/E', '%', 'Nilai (0-4)', COUNT_KIND]);
