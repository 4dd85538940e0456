import type { Worksheet } from 'exceljs';
import type { Answer } from '../domain/answer.js';
import type { Item } from '../domain/instrument.js';
import { readChoice, readCount, readIndex, readNote, type ReadContent } from './answer-cells.js';
import { type CellContent, contentOf, shownContent } from './cell-content.js';
import { finding, FINDING_RULES, type Finding } from './finding.js';
import type { FoundRow } from './found-rows.js';
import type { MergedRange } from './workbook-file.js';
import { COLUMNS } from './worksheet-cells.js';

/** A cell that somebody may have filled in. */
export interface ReadCell {
  readonly row: number;
  readonly column: string;
  readonly value: string | number | null;
  readonly isRefused: boolean;
}

/** What the file says of an item. */
export interface ReadItem {
  readonly item: Item;
  /** Of the answer: one cell, or one for each count by its key. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly note: ReadCell;
}

/** The field of an answer that is one cell. */
export const VALUE = 'value';

export interface ReadItems {
  readonly items: ReadonlyMap<string, ReadItem>;
  readonly findings: readonly Finding[];
}

/** Reads answers and notes from the rows that were found. */
export function readItems(sheet: Worksheet, rows: readonly FoundRow[], merges: readonly MergedRange[]): ReadItems {
  const reading = new CellReading(sheet, merges);
  const items = new Map<string, ReadItem>();
  for (const { place, row } of rows) {
    if (place.kind !== 'item') continue;
    const { item } = place;
    const note = reading.cell(COLUMNS.note, row, item, readNote);
    const cells =
      item.kind === 'ratio' ? countCells(reading, item, rows) : new Map([[VALUE, answerCell(reading, item, row)]]);
    items.set(item.code, { item, cells, note });
    reading.assertWhole(items.get(item.code)!);
  }
  return { items, findings: reading.findings };
}

function answerCell(reading: CellReading, item: Exclude<Item, { kind: 'ratio' }>, row: number): ReadCell {
  return reading.cell(COLUMNS.answer, row, item, readerOf(item));
}

/** How the answer to an item, or to one of its counts, is read. */
export function readerOf(item: Item): (content: CellContent) => ReadContent {
  if (item.kind === 'ratio') return readCount;
  return item.kind === 'index' ? readIndex : (content) => readChoice(item, content);
}

function countCells(
  reading: CellReading,
  item: Item & { kind: 'ratio' },
  rows: readonly FoundRow[],
): Map<string, ReadCell> {
  const own = rows.filter(({ place }) => place.kind === 'count' && place.item.code === item.code);
  return new Map(
    own.map(({ place, row }) => {
      const key = place.kind === 'count' ? place.count.key : '';
      return [key, reading.cell(COLUMNS.answer, row, item, readCount)] as const;
    }),
  );
}

/** Reads cells one by one, and keeps what is found in them. */
export class CellReading {
  readonly findings: Finding[] = [];

  constructor(
    private readonly sheet: Worksheet,
    private readonly merges: readonly MergedRange[],
  ) {}

  cell(column: string, row: number, item: Item, read: (content: CellContent) => ReadContent): ReadCell {
    const content = contentOf(this.sheet.getCell(`${column}${row}`));
    const { value, rule } = this.isSwallowed(column, row) ? { value: null, rule: 'MERGED' as const } : read(content);
    const isRefused = rule !== null && FINDING_RULES[rule] === 'REFUSED';
    if (rule !== null) {
      const shown = { value: shownContent(content).slice(0, 200), read: isRefused ? null : String(value) };
      this.findings.push(finding(rule, { sheet: this.sheet.name, row, column, item: item.code, ...shown }));
    }
    return { row, column, value, isRefused };
  }

  /** Counts are filled in all or none. */
  assertWhole({ item, cells }: ReadItem): void {
    const values = [...cells.values()];
    if (item.kind !== 'ratio' || values.every(({ value }) => value === null)) return;
    for (const cell of values) {
      if (cell.value !== null || cell.isRefused) continue;
      const { row, column } = cell;
      this.findings.push(finding('COUNT_MISSING', { sheet: this.sheet.name, row, column, item: item.code }));
    }
  }

  /** True for a cell that is part of another. */
  private isSwallowed(column: string, row: number): boolean {
    return this.merges.some(({ from, to }) => {
      const isInside =
        from.row <= row && row <= to.row && place(from.column) <= place(column) && place(column) <= place(to.column);
      return isInside && !(from.row === row && from.column === column);
    });
  }
}

function place(column: string): number {
  return [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The answer that cells make together; null where they are blank, undefined where they make none. */
export function answerOf({ item, cells }: Pick<ReadItem, 'item' | 'cells'>): Answer | null | undefined {
  const values = [...cells.values()];
  if (values.some(({ isRefused }) => isRefused)) return undefined;
  if (item.kind !== 'ratio') return values[0]?.value ?? null;
  if (values.every(({ value }) => value === null)) return null;
  const isWhole = values.length === item.counts.length && values.every(({ value }) => value !== null);
  return isWhole ? Object.fromEntries([...cells].map(([key, { value }]) => [key, value as number])) : undefined;
}
