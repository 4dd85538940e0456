import { type Answers, type CountsAnswer } from '../domain/answer.js';
import type { ChoiceItem, RatioItem } from '../domain/instrument.js';
import { COLUMNS } from './worksheet-cells.js';
import type { CountSumRow, GroupRow, ItemRow, LayoutRow, TotalRow } from './worksheet-layout.js';

const BLANK = '"Belum diisi"';
const TO_RULE = '"Perlu putusan"';
const { answer: K, value: L, weight: H } = COLUMNS;

/** The formula of a row's value. A blank counts 0, as in the gates. */
export function valueFormula(row: ItemRow | GroupRow | TotalRow): string {
  if (row.kind === 'item') return itemFormula(row);
  const cells = row.of.map((below) => `${L}${below}`).join(',');
  if (row.kind === 'total' || row.made === 'sum') return `SUM(${cells})`;
  return `SUM(${cells})/${row.of.length}*${H}${row.row}`;
}

function itemFormula({ row, item, points }: ItemRow): string {
  const answer = `${K}${row}`;
  if (item.kind === 'index') return `IF(ISNUMBER(${answer}),${answer}/4*${H}${row},0)`;
  const value = item.kind === 'choice' ? choiceFormula(item, answer) : answer;
  return points === null ? value : `IF(ISNUMBER(${value}),(${value})*${H}${row},0)`;
}

function choiceFormula({ options }: ChoiceItem, answer: string): string {
  return options.reduceRight((otherwise, { key, value }) => `IF(${answer}="${key}",${value},${otherwise})`, BLANK);
}

/**
 * The formula of a ratio in the column of answers, or of the sum of its denominators. What an evaluator ruled for a zero
 * denominator stands in it as a number.
 */
export function countedFormula(row: ItemRow | CountSumRow, answers: Answers): string | null {
  if (row.kind === 'count-sum') return `SUM(${cellsOf(row.item, denominatorOf(row.item))})`;
  if (row.item.kind !== 'ratio') return null;
  const { item } = row;
  const isBlank = cellListOf(
    item,
    item.counts.map(({ key }) => key),
  ).map((cell) => `${cell}=""`);
  const ruling = (answers.get(item.code) as CountsAnswer | undefined)?.ruling;
  const ruled = typeof ruling === 'object' ? String(ruling.value) : TO_RULE;
  return `IF(OR(${isBlank.join(',')}),${BLANK},${ratioFormula(item, ruled)})`;
}

function ratioFormula(item: RatioItem, ruled: string): string {
  const { ratio } = item;
  if (ratio.kind === 'share') {
    const below = `SUM(${cellsOf(item, ratio.denominator)})`;
    const above = `SUM(${cellsOf(item, ratio.numerator)})`;
    return `IF(${below}=0,${ruled},IF(${above}>${below},1,${above}/${below}))`;
  }
  const [before, after] = [cellsOf(item, [ratio.before]), cellsOf(item, [ratio.after])];
  return `IF(${before}=0,IF(${after}=0,1,0),IF(${after}>${before},0,(${before}-${after})/${before}))`;
}

function denominatorOf({ ratio }: RatioItem): readonly string[] {
  return ratio.kind === 'share' ? ratio.denominator : [];
}

function cellsOf(item: RatioItem, keys: readonly string[]): string {
  return cellListOf(item, keys).join(',');
}

function cellListOf({ counts }: RatioItem, keys: readonly string[]): string[] {
  return keys.map((key) => `${K}${counts.find((count) => count.key === key)?.worksheetRow}`);
}

/** True for a row whose column of values holds a formula. */
export function hasValue(row: LayoutRow): row is ItemRow | GroupRow | TotalRow {
  return row.kind === 'item' || row.kind === 'group' || row.kind === 'total';
}
