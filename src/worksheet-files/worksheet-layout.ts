import type { Aspect, AspectKind, Instrument, Item, RatioItem, SubComponent, Text } from '../domain/instrument.js';
import { LayoutUnknown } from './worksheet-files.errors.js';

interface Placed {
  /** As a spreadsheet numbers it. */
  readonly row: number;
}

/** A scored item: an option, an index or, of a ratio, what its counts come to. */
export interface ItemRow extends Placed {
  readonly kind: 'item';
  readonly item: Item;
  /** The letter of the item among its siblings, e.g. `a`. */
  readonly letter: string;
  /** Of a result, which shows points in its own row; null for what a heading above turns into points. */
  readonly points: number | null;
}

export interface CountRow extends Placed {
  readonly kind: 'count';
  readonly item: RatioItem;
  readonly count: RatioItem['counts'][number];
}

/** The sum of a ratio's denominators, where the annex shows it. */
export interface CountSumRow extends Placed {
  readonly kind: 'count-sum';
  readonly item: RatioItem;
}

/** A heading whose figure is made of rows below it: their mean times its weight, or their sum. */
export interface GroupRow extends Placed {
  readonly kind: 'group';
  readonly title: Text;
  /** The letter or number before the title. */
  readonly mark: string;
  readonly weight: number;
  readonly made: 'mean' | 'sum';
  readonly of: readonly number[];
  /** 0 for levers and results, 3 for what holds items. */
  readonly depth: number;
}

export interface TotalRow extends Placed {
  readonly kind: 'total';
  readonly title: Text;
  readonly of: readonly number[];
}

export type LayoutRow = ItemRow | CountRow | CountSumRow | GroupRow | TotalRow;

/** Where the annex (PermenPANRB 90/2021, Lampiran III) has what: the items by the worksheet, headings around them. */
export interface WorksheetLayout {
  /** From top to bottom. */
  readonly rows: readonly LayoutRow[];
  readonly grandTotal: number;
}

const LAYOUTS = new WeakMap<Instrument, WorksheetLayout>();

/** Throws LayoutUnknown where the instrument does not say in which row something stands. */
export function layoutOf(instrument: Instrument): WorksheetLayout {
  const known = LAYOUTS.get(instrument) ?? buildLayout(instrument);
  LAYOUTS.set(instrument, known);
  return known;
}

function buildLayout(instrument: Instrument): WorksheetLayout {
  const fulfilment = kindRows(instrument, 'fulfilment', { mark: 'I.', title: { id: 'Pemenuhan', en: 'Fulfilment' } });
  const reform = kindRows(instrument, 'reform', { mark: 'II.', title: { id: 'Reform', en: 'Reform' } });
  const components = instrument.components.map((component, index) => componentRows(instrument, component, index));
  const resultsAt = components[0]![0]!.row - 1;
  const leversTotal: TotalRow = {
    ...total(resultsAt - 2, 'Total pengungkit', 'Levers in total'),
    of: [fulfilment[0]!.row, reform[0]!.row],
  };
  const lastResult = Math.max(...components.flat().map(({ row }) => row));
  const resultsTotal: TotalRow = {
    ...total(lastResult + 1, 'Total hasil', 'Results in total'),
    of: components.map(([head]) => head!.row),
  };
  const grandTotal: TotalRow = {
    ...total(lastResult + 3, 'Nilai total', 'Total'),
    of: [leversTotal.row, resultsTotal.row],
  };
  const levers = part(instrument.levers, 'A.', fulfilment[0]!.row - 1, leversTotal.row);
  const results = part(instrument.results, 'B.', resultsAt, resultsTotal.row);
  const rows = [levers, ...fulfilment, ...reform, leversTotal, results, ...components.flat(), resultsTotal, grandTotal];
  return { rows: rows.sort((a, b) => a.row - b.row), grandTotal: grandTotal.row };
}

function total(row: number, id: string, en: string) {
  return { kind: 'total', row, title: { id, en } } as const;
}

function part({ title, weight }: Instrument['levers'], mark: string, row: number, of: number): GroupRow {
  return { kind: 'group', row, title, mark, weight, made: 'sum', of: [of], depth: 0 };
}

/** One half of the levers: its heading, then the areas with what is in them. */
function kindRows(instrument: Instrument, kind: AspectKind, head: Pick<GroupRow, 'mark' | 'title'>): LayoutRow[] {
  const areas = instrument.areas.map(({ no, title, aspects }) => {
    const aspect = aspects.find((candidate) => candidate.kind === kind)!;
    return areaRows(instrument, aspect, { mark: `${no}.`, title });
  });
  const of = areas.map(([area]) => area!.row);
  const weight = areas.reduce((sum, [area]) => sum + (area as GroupRow).weight, 0);
  return [{ kind: 'group', row: of[0]! - 1, ...head, weight, made: 'sum', of, depth: 1 }, ...areas.flat()];
}

/** A heading follows what ends above it; the annex leaves a row empty below one. The first stands above its items. */
function areaRows(instrument: Instrument, aspect: Aspect, head: Pick<GroupRow, 'mark' | 'title'>): LayoutRow[] {
  const parts: LayoutRow[][] = [];
  for (const node of aspect.subComponents) {
    const rows = node.items.flatMap((item) => itemRows(instrument, item));
    const above = lastAbove(parts.flat(), Math.min(...rows.map(({ row }) => row)));
    parts.push(subComponentRows(instrument, node, rows, above === null ? null : above + 1));
  }
  const of = parts.map(([sub]) => sub!.row);
  const { weight } = aspect;
  const area: GroupRow = { kind: 'group', row: Math.min(...of) - 1, ...head, weight, made: 'sum', of, depth: 2 };
  return [area, ...parts.flat()];
}

function lastAbove(rows: readonly LayoutRow[], row: number): number | null {
  const above = rows.map((placed) => placed.row).filter((placed) => placed < row);
  return above.length === 0 ? null : Math.max(...above);
}

/** Items with points of their own have each a heading of its own, below that of what they are in. */
function subComponentRows(
  instrument: Instrument,
  node: SubComponent,
  rows: readonly LayoutRow[],
  at: number | null,
): LayoutRow[] {
  const of = node.items.map((item) => rowOf(instrument, item));
  const { title, weight } = node;
  const head = { kind: 'group', title, mark: `${lastOf(node.code)}.`, weight, depth: 3 } as const;
  if (node.items.every(({ points }) => points === null))
    return [{ ...head, row: at ?? Math.min(...of) - 1, made: 'mean', of }, ...rows];
  const own = node.items.map((item): GroupRow => ownHeading(item, rowOf(instrument, item)));
  return [{ ...head, row: at ?? Math.min(...of) - 2, made: 'sum', of: own.map(({ row }) => row) }, ...own, ...rows];
}

function ownHeading({ code, label, points }: Item, row: number): GroupRow {
  const head = { title: label, mark: `${lastOf(code)}.`, weight: points ?? 0 };
  return { kind: 'group', row: row - 1, ...head, made: 'mean', of: [row], depth: 4 };
}

function componentRows(instrument: Instrument, node: Instrument['components'][number], index: number): LayoutRow[] {
  const of = node.items.map((item) => rowOf(instrument, item));
  const mark = `${['I', 'II', 'III', 'IV', 'V'][index] ?? index + 1}.`;
  const { title, weight } = node;
  return [
    { kind: 'group', row: Math.min(...of) - 1, title, mark, weight, made: 'sum', of, depth: 1 },
    ...node.items.flatMap((item) => itemRows(instrument, item, item.points)),
  ];
}

function itemRows(instrument: Instrument, item: Item, points: number | null = null): LayoutRow[] {
  const row: ItemRow = { kind: 'item', row: rowOf(instrument, item), item, letter: lastOf(item.code), points };
  if (item.kind !== 'ratio') return [row];
  const counts = item.counts.map((count): CountRow => {
    if (count.worksheetRow === null) throw new LayoutUnknown(instrument.id, `${item.code}, ${count.key}`);
    return { kind: 'count', row: count.worksheetRow, item, count };
  });
  return item.denominatorRow === null
    ? [row, ...counts]
    : [row, { kind: 'count-sum', row: item.denominatorRow, item }, ...counts];
}

function rowOf(instrument: Instrument, { code, worksheetRow }: Item): number {
  if (worksheetRow === null) throw new LayoutUnknown(instrument.id, code);
  return worksheetRow;
}

function lastOf(code: string): string {
  return code.slice(code.lastIndexOf('.') + 1);
}
