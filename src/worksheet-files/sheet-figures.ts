import { type Answer, type Answers, type CountsAnswer, sumOf } from '../domain/answer.js';
import type { Item } from '../domain/instrument.js';
import { valueOf } from '../domain/item-value.js';
import type { GroupRow, ItemRow, WorksheetLayout } from './worksheet-layout.js';

/**
 * What a row shows as its value: points of a heading, 0..1 of an item of the levers, points of one of the results; null for
 * an item without a value, NaN where a spreadsheet shows an error.
 */
export type Figures = ReadonlyMap<number, number | null>;

/**
 * How the rows are added up. `zero` and `skip` are our two views; `annex` is `skip` as the formulas of the annex do it, which end in
 * errors where a group is all blank and where a denominator is zero.
 */
export type FiguresView = 'zero' | 'skip' | 'annex';

/** What a circulating workbook does otherwise than the annex means, by the row where it does. */
export interface AnnexDefects {
  /** Rows whose kind of answer is misspelled, so that their mean does not count them. */
  readonly uncounted: ReadonlySet<number>;
  /** Headings that are the mean of other rows than theirs. */
  readonly misread: ReadonlyMap<number, readonly number[]>;
  /** Sums of denominators that somebody typed; null is an empty cell. */
  readonly typed: ReadonlyMap<number, number | null>;
}

export const NO_DEFECTS: AnnexDefects = { uncounted: new Set(), misread: new Map(), typed: new Map() };

/** What every row comes to: items first, then headings from the deepest up, totals last. */
export function figuresOf(
  { rows }: WorksheetLayout,
  answers: Answers,
  view: FiguresView,
  defects: AnnexDefects = NO_DEFECTS,
): Figures {
  const figures = new Map<number, number | null>();
  for (const row of rows) if (row.kind === 'item') figures.set(row.row, itemFigure(row, answers, view, defects));
  const groups = rows.filter((row) => row.kind === 'group').sort((a, b) => b.depth - a.depth);
  for (const row of groups) if (row.depth > 0) figures.set(row.row, groupFigure(row, figures, view, defects));
  for (const row of rows) if (row.kind === 'total') figures.set(row.row, sum(row.of, figures));
  for (const row of groups) if (row.depth === 0) figures.set(row.row, sum(row.of, figures));
  return figures;
}

function itemFigure(row: ItemRow, answers: Answers, view: FiguresView, defects: AnnexDefects): number | null {
  if (defects.uncounted.has(row.row)) return null;
  const answer = answers.get(row.item.code);
  const value = view === 'annex' ? annexValue(row.item, answer, defects) : valueOf(row.item, answer);
  if (row.points === null) return value;
  if (value === null) return view === 'annex' ? NaN : 0;
  return value * row.points;
}

function annexValue(item: Item, answer: Answer | undefined, { typed }: AnnexDefects): number | null {
  if (answer === undefined || item.kind !== 'ratio') return valueOf(item, answer);
  const counts = answer as CountsAnswer;
  const { ratio, denominatorRow } = item;
  if (ratio.kind === 'reduction') {
    return counts[ratio.before] === 0 && counts[ratio.after] !== 0 ? NaN : valueOf(item, answer);
  }
  const typedSum = denominatorRow === null ? undefined : typed.get(denominatorRow);
  if (typedSum === null) return null;
  const below = typedSum ?? sumOf(counts, ratio.denominator);
  return below === 0 ? NaN : Math.min(1, sumOf(counts, ratio.numerator) / below);
}

function groupFigure(group: GroupRow, figures: Figures, view: FiguresView, { misread }: AnnexDefects): number {
  const instead = misread.get(group.row);
  if (instead === undefined && group.made === 'sum') return sum(group.of, figures);
  const of = instead ?? group.of;
  const values = of.map((row) => figures.get(row) ?? null).filter((value) => value !== null);
  if (values.length === 0) return view === 'annex' ? NaN : 0;
  const counted = view === 'zero' ? of.length : values.length;
  return (values.reduce((added, value) => added + value, 0) / counted) * group.weight;
}

function sum(rows: readonly number[], figures: Figures): number {
  return rows.reduce((added, row) => added + (figures.get(row) ?? 0), 0);
}
