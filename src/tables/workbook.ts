import exceljs, { type Workbook } from 'exceljs';
import { assertUnpacksWithin, noWorkbook } from './zip-size.js';

/** No sheet has one further down; the library would go through every row up to a number that somebody made up. */
const LAST_ROW = 1_048_576;

/**
 * What is in a sheet besides its cells, unread: ranges such as A1:XFD1048576 take 20 letters there, and the library makes a
 * cell, a rule or a column for each place in them.
 */
const UNREAD = [
  'cols',
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'rowBreaks',
  'hyperlinks',
  'picture',
  'drawing',
  'tableParts',
  'extLst',
];

/**
 * An Excel workbook with what is in its cells. Formulas are not calculated and macros not looked at. Throws
 * ImportFileRefused, before anything is unpacked for good where it would be too much.
 */
export async function loadWorkbook(bytes: Buffer): Promise<Workbook> {
  assertUnpacksWithin(bytes);
  const workbook = new exceljs.Workbook();
  try {
    // Its own typings ask for a Buffer of its own, which ours is.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0], { ignoreNodes: UNREAD });
  } catch {
    throw noWorkbook();
  }
  if (workbook.worksheets.some(({ rowCount }) => rowCount > LAST_ROW)) throw noWorkbook();
  return workbook;
}
