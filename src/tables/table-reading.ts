import { readCsv } from './csv-table.js';
import { MOST_ROWS, type Table } from './table.js';
import { ImportFileRefused } from './tables.errors.js';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Reads a file for what its bytes say it is, whatever its name. Throws ImportFileRefused. */
export async function readTable(bytes: Buffer): Promise<Table> {
  const table = isWorkbook(bytes) ? await readWorkbook(bytes) : readCsv(bytes);
  if (table.rows.length < 2) throw new ImportFileRefused('NO_ROWS', 'There is no row below the names of the columns.');
  if (table.rows.length > MOST_ROWS + 1) throw tooMany();
  return table;
}

/** Whether a file begins as workbooks do. Throws ImportFileRefused where there is nothing in it, or it is one of long ago. */
export function isWorkbook(bytes: Buffer): boolean {
  if (bytes.length === 0) throw new ImportFileRefused('EMPTY', 'The file is empty: choose one with rows in it.');
  if (bytes.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) throw oldExcel();
  return bytes.subarray(0, ZIP.length).equals(ZIP);
}

/** What reads workbooks is large, and seldom needed: not at the start. */
async function readWorkbook(bytes: Buffer): Promise<Table> {
  const { readXlsx } = await import('./xlsx-table.js');
  return readXlsx(bytes);
}

function oldExcel(): ImportFileRefused {
  const fix = 'This is an old .xls workbook, or one with a password: save it as .xlsx without a password.';
  return new ImportFileRefused('OLD_EXCEL', fix);
}

function tooMany(): ImportFileRefused {
  return new ImportFileRefused('TOO_MANY_ROWS', 'The file has more than 10,000 rows: divide it.');
}
