import type { Worksheet } from 'exceljs';
import { contentOf, shownContent } from './cell-content.js';
import { COLUMNS, COUNT_KIND, kindWordOf } from './worksheet-cells.js';
import type { CountRow, CountSumRow, GroupRow, ItemRow } from './worksheet-layout.js';

type Place = ItemRow | CountRow | CountSumRow | GroupRow;

/** Rows below one heading that do not look as they should. */
export interface UnsureBlock {
  readonly places: readonly Place[];
  /** Where it begins in the file. */
  readonly row: number;
}

export interface RowsByLook {
  readonly rows: ReadonlyMap<Place, number>;
  readonly unsure: readonly UnsureBlock[];
}

interface LookRow {
  readonly look: string;
  readonly row: number;
}

/** Headings part the rows into blocks; a block whose rows look as they should, in their order, is what it looks like. */
export function rowsByLook(sheet: Worksheet, places: readonly Place[]): RowsByLook {
  const wanted = blocksOf(places.map((place) => ({ look: lookOf(place), place })));
  const there = blocksOf(looksOf(sheet));
  const isSame = wanted.length === there.length && wanted.every(([head], at) => head!.look === there[at]![0]!.look);
  const rows = new Map<Place, number>();
  const unsure: UnsureBlock[] = [];
  if (!isSame) return { rows, unsure };
  wanted.forEach((block, at) => {
    const found = there[at]!;
    const fits = block.length === found.length && block.every(({ look }, index) => look === found[index]!.look);
    if (fits) block.forEach(({ place }, index) => rows.set(place, found[index]!.row));
    else unsure.push({ places: block.map(({ place }) => place), row: found[0]!.row });
  });
  return { rows, unsure };
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
