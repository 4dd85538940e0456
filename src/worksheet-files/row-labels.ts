import type { Worksheet } from 'exceljs';
import { contentOf, shownContent } from './cell-content.js';

/** What a row is asked by, in whatever words it may be written. */
export interface Labelled {
  readonly key: string;
  readonly labels: readonly string[];
}

/** Which rows of a sheet say what they ask. Capitals, punctuation and spaces make no difference. */
export class RowLabels {
  private readonly rows = new Map<string, number>();
  private readonly owners = new Map<number, string>();
  private readonly texts = new Map<number, string>();
  /** Of all that could be found: 0..1. */
  readonly share: number;

  /** @param before the column from which on there are answers, and no labels any more */
  constructor(sheet: Worksheet, before: string, asked: readonly Labelled[]) {
    const keys = keysByLabel(asked);
    const rows = this.rowsByLabel(sheet, before, keys);
    // Two questions may read the same: then they are told apart by their order, as long as all of them are there.
    for (const [label, found] of rows) {
      const of = keys.get(label)!;
      if (of.length === found.length) of.forEach((key, index) => this.pair(key, found[index]!));
    }
    this.share = asked.length === 0 ? 0 : this.rows.size / asked.length;
  }

  rowOf(key: string): number | undefined {
    return this.rows.get(key);
  }

  /** Whose label stands in a row. */
  ownerOf(row: number): string | undefined {
    return this.owners.get(row);
  }

  /** The longest text before the answers; empty where there is none. */
  textAt(row: number): string {
    return this.texts.get(row) ?? '';
  }

  private rowsByLabel(
    sheet: Worksheet,
    before: string,
    keys: ReadonlyMap<string, readonly string[]>,
  ): Map<string, number[]> {
    const last = sheet.getColumn(before).number - 1;
    const rows = new Map<string, number[]>();
    sheet.eachRow((line, row) => {
      const texts = Array.from({ length: last }, (_, index) => shownContent(contentOf(line.getCell(index + 1))));
      this.texts.set(
        row,
        texts.reduce((longest, text) => (text.length > longest.length ? text : longest), ''),
      );
      const label = texts.map(plain).find((text) => keys.has(text));
      if (label !== undefined) rows.set(label, [...(rows.get(label) ?? []), row]);
    });
    return rows;
  }

  private pair(key: string, row: number): void {
    if (this.rows.has(key) || this.owners.has(row)) return;
    this.rows.set(key, row);
    this.owners.set(row, key);
  }
}

function keysByLabel(asked: readonly Labelled[]): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const { key, labels } of asked) {
    for (const label of new Set(labels.map(plain)))
      if (label !== '') keys.set(label, [...(keys.get(label) ?? []), key]);
  }
  return keys;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
