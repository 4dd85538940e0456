import exceljs, { type Cell, type Row, type Worksheet } from 'exceljs';
import type { CellFault, Table, TableRow } from './table.js';
import { loadWorkbook } from './workbook.js';
import { noWorkbook } from './zip-size.js';

/** No column of a unit stands further right. */
const MOST_COLUMNS = 50;

/**
 * The first sheet of an Excel workbook that is not hidden. Formulas are not calculated and macros not looked at. Throws
 * ImportFileRefused, before anything is unpacked for good where it would be too much.
 */
export async function readXlsx(bytes: Buffer): Promise<Table> {
  const workbook = await loadWorkbook(bytes);
  const sheet = workbook.worksheets.find(({ state }) => state === 'visible');
  if (sheet === undefined) throw noWorkbook();
  return { format: 'XLSX', encoding: null, rows: rowsOf(sheet) };
}

function rowsOf(sheet: Worksheet): TableRow[] {
  const rows: TableRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, line) => rows.push(readRow(row, line)));
  return rows.filter(({ cells, faults }) => faults.size > 0 || cells.some((cell) => cell !== ''));
}

function readRow(row: Row, line: number): TableRow {
  const count = Math.min(row.cellCount, MOST_COLUMNS);
  const read = Array.from({ length: count }, (_, place) => readCell(row.getCell(place + 1)));
  const faults = read.flatMap((cell, place) => (cell.fault === null ? [] : [[place, cell.fault] as const]));
  return { line, cells: read.map(({ text }) => text), faults: new Map(faults) };
}

interface ReadCell {
  readonly text: string;
  readonly fault: CellFault | null;
}

/** A number is its digits: a code may be one. A formula is shown as it is written, and refused. */
function readCell({ type, value, text, formula }: Cell): ReadCell {
  switch (type) {
    case exceljs.ValueType.Null:
    case exceljs.ValueType.Merge:
      return { text: '', fault: null };
    case exceljs.ValueType.Number:
      return { text: String(Number(value)), fault: null };
    case exceljs.ValueType.String:
    case exceljs.ValueType.SharedString:
    case exceljs.ValueType.RichText:
    case exceljs.ValueType.Hyperlink:
      return { text: text.trim(), fault: null };
    case exceljs.ValueType.Formula:
      return { text: `=${formula}`, fault: 'FORMULA' };
    default:
      return { text, fault: 'NOT_TEXT' };
  }
}
