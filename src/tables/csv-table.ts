import { CsvError, parse } from 'csv-parse/sync';
import { MOST_ROWS, type Table, type TableRow } from './table.js';
import { ImportFileRefused } from './tables.errors.js';

const SEPARATORS = [';', ',', '\t'] as const;
/** Excel writes it to say which character separates, and shows it to nobody. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
/** What no text has but tabs and the ends of lines. */
const NO_TEXT = /(?![\t\r\n])\p{Cc}/u;
/** Five bytes stand for nothing. */
const FROM_0X80_ON = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
// oxlint-disable-next-line no-control-regex: the letters that Latin-1 does not have.
const FROM_0X80 = /[\u0080-\u009f]/g;
const NO_FAULTS = new Map();

type Decoded = Pick<Table, 'encoding'> & { readonly text: string };

/** A file of values separated by semicolons, commas or tabs, in UTF-8 or as older Excel writes it. Throws ImportFileRefused. */
export function readCsv(bytes: Buffer): Table {
  const { encoding, text } = decode(bytes);
  return { format: 'CSV', encoding, rows: parseRows(text) };
}

/** Windows-1252 has a letter for nearly every byte, so it is what is left where it is no UTF-8. */
function decode(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff || (bytes[0] === 0xfe && bytes[1] === 0xff)) throw utf16();
  const decoded = decodeUtf8(bytes) ?? decodeWindows1252(bytes);
  if (NO_TEXT.test(decoded.text)) throw noText();
  return decoded;
}

function decodeUtf8(bytes: Buffer): Decoded | null {
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return null;
  }
}

/** By hand: the TextDecoder of some versions of Node takes it for Latin-1, which has no letters from 0x80 to 0x9F. */
function decodeWindows1252(bytes: Buffer): Decoded {
  const text = bytes
    .toString('latin1')
    .replaceAll(FROM_0X80, (letter) => FROM_0X80_ON[letter.charCodeAt(0) - 0x80] ?? letter);
  return { encoding: 'windows-1252', text };
}

function parseRows(text: string): TableRow[] {
  const said = SEPARATOR_LINE.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const above = said === null ? 0 : 1;
  return recordsOf(body, said?.[1] ?? separatorOf(body))
    .map(({ record, info }) => ({ line: info.lines + above, cells: record, faults: NO_FAULTS }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string, delimiter: string): ParsedRecord[] {
  try {
    const to = MOST_ROWS + 2;
    const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true, to };
    return parse(text, options) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const fix = `Quotation marks are wrong in row ${Number(error['lines'])}: a text in them ends with one, and has two for each inside.`;
    throw new ImportFileRefused('BROKEN_QUOTES', fix);
  }
}

/** The one there is most of in the row that names the columns. */
function separatorOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const counted = SEPARATORS.map((separator) => ({ separator, times: header.split(separator).length }));
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).separator;
}

function utf16(): ImportFileRefused {
  return new ImportFileRefused('UTF_16', 'The text is in UTF-16 ("Unicode Text"): save it as "CSV UTF-8" or .xlsx.');
}

function noText(): ImportFileRefused {
  return new ImportFileRefused('NOT_TEXT', 'This is neither a workbook nor text: upload an .xlsx or a .csv file.');
}
