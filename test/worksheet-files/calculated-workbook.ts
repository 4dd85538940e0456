import type { Cell, Worksheet } from 'exceljs';
import FormulaParser from 'fast-formula-parser';

const { FormulaError } = FormulaParser;

interface Place {
  readonly row: number;
  readonly col: number;
}

interface Formula {
  readonly cell: Cell;
  readonly formula: string;
}

/** Calculates every formula of a sheet as a spreadsheet does, and keeps the results in it, as saving it would. */
export function calculate(sheet: Worksheet): void {
  const results = new Map<string, unknown>();
  let readNow = new Set<string>();
  const valueAt = ({ row, col }: Place): unknown => {
    const cell = sheet.getCell(row, col);
    if (cell.formula === undefined) return cell.value ?? undefined;
    readNow.add(cell.address);
    return results.get(cell.address);
  };
  const columnsOf = (row: number, from: Place, to: Place) =>
    Array.from({ length: to.col - from.col + 1 }, (_, right) => valueAt({ row, col: from.col + right }));
  const parser = new FormulaParser({
    functions: { SUM: total, AVERAGE: mean },
    onCell: valueAt,
    onRange: ({ from, to }) =>
      Array.from({ length: to.row - from.row + 1 }, (_, down) => columnsOf(from.row + down, from, to)),
  });
  const formulas = formulasOf(sheet);
  // One parser reads one formula at a time, so what formulas build on is calculated round by round, until nothing moves: from
  // below, as sums stand above what they add up, and after the first round only what has read something that moved since.
  const due = new Set(formulas.toReversed());
  const readers = new Map<string, Set<Formula>>();
  for (const each of due) {
    due.delete(each);
    const { cell, formula } = each;
    readNow = new Set();
    const result = resultOf(parser, formula, { row: Number(cell.row), col: Number(cell.col), sheet: sheet.name });
    for (const address of readNow) readers.set(address, (readers.get(address) ?? new Set()).add(each));
    if (isSame(result, results.get(cell.address))) continue;
    results.set(cell.address, result);
    for (const reader of readers.get(cell.address) ?? []) due.add(reader);
  }
  for (const { cell, formula } of formulas) cell.value = { formula, result: kept(results.get(cell.address)) };
}

interface Argument {
  readonly value: unknown;
}

/** The library adds up around errors in cells; a spreadsheet makes the sum an error. */
function numbersIn(given: readonly Argument[]): number[] {
  const values = given.flatMap(({ value }) => (Array.isArray(value) ? (value.flat(2) as unknown[]) : [value]));
  const error = values.find((value) => value instanceof FormulaError);
  if (error !== undefined) throw error;
  return values.filter((value) => typeof value === 'number');
}

function total(...given: readonly Argument[]): number {
  return numbersIn(given).reduce((sum, number) => sum + number, 0);
}

function mean(...given: readonly Argument[]): number {
  const numbers = numbersIn(given);
  if (numbers.length === 0) throw FormulaError.DIV0;
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** First all of them: cells that share a formula look for it in the first of them. */
function formulasOf(sheet: Worksheet): Formula[] {
  const found: Formula[] = [];
  sheet.eachRow((line) => line.eachCell((cell) => void (cell.formula && found.push({ cell, formula: cell.formula }))));
  return found;
}

function resultOf(parser: FormulaParser, formula: string, at: Place & { sheet: string }): unknown {
  try {
    return parser.parse(formula, at);
  } catch (error) {
    return error instanceof FormulaError ? error : FormulaError.VALUE;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof FormulaError && b instanceof FormulaError ? a.name === b.name : a === b;
}

function kept(result: unknown) {
  return result instanceof FormulaError ? { error: result.name as '#VALUE!' } : (result as number | string);
}
