import { inflateRawSync } from 'node:zlib';
import { ImportFileRefused } from './tables.errors.js';

/** A workbook of 10,000 rows takes a fifth of this. */
const MOST_BYTES = 30 * 1024 * 1024;
const MOST_ENTRIES = 500;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks every file of a ZIP up to a limit, and throws it away: what the directory says of their sizes may be a lie, and
 * the library that reads workbooks believes it. Throws ImportFileRefused where they are larger together, or it is no ZIP.
 */
export function assertUnpacksWithin(zip: Buffer): void {
  let left = MOST_BYTES;
  for (const { method, bytes } of entriesOf(zip)) left -= unpackedSize(method, bytes, left);
}

/** A file of a ZIP that assertUnpacksWithin has let pass; null when it is not there. */
export function unpackedFile(zip: Buffer, path: string): Buffer | null {
  for (const { method, bytes, name } of entriesOf(zip))
    if (name === path) return method === STORED ? bytes : inflateRawSync(bytes, { maxOutputLength: MOST_BYTES });
  return null;
}

/** The names of all files of a ZIP. Throws ImportFileRefused where it is none. */
export function fileNames(zip: Buffer): string[] {
  return [...entriesOf(zip)].map(({ name }) => name);
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly bytes: Buffer;
}

function* entriesOf(zip: Buffer): Generator<Entry> {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw tooLarge();
  let at = directoryBefore(end, zip);
  for (let no = 0; no < count; no += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw noWorkbook();
    yield entryAt(zip, at);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  // The library reads on for as long as there are entries, however many are announced.
  if (at !== end) throw noWorkbook();
}

/**
 * Where the directory begins: directly before its end, in the one part there is. Whatever says otherwise would send the
 * library, which then looks elsewhere or for a larger form of the directory, to entries that we have not seen.
 */
function directoryBefore(end: number, zip: Buffer): number {
  const [size, start] = [zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  const isInOnePart = zip.readUInt32LE(end + 4) === 0 && zip.readUInt16LE(end + 8) === zip.readUInt16LE(end + 10);
  if (!isInOnePart || start + size !== end) throw noWorkbook();
  return start;
}

function entryAt(zip: Buffer, at: number): Entry {
  const [packed, start] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
  if (start + 30 > zip.length) throw noWorkbook();
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
  return { name, method: zip.readUInt16LE(at + 10), bytes: zip.subarray(from, from + packed) };
}

function endOf(zip: Buffer): number {
  const earliest = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= earliest; at -= 1)
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw noWorkbook();
}

function unpackedSize(method: number, bytes: Buffer, most: number): number {
  if (method === STORED) return bytes.length;
  if (method !== DEFLATED) throw noWorkbook();
  if (most <= 0) throw tooLarge();
  try {
    return inflateRawSync(bytes, { maxOutputLength: most }).length;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : noWorkbook();
  }
}

function tooLarge(): ImportFileRefused {
  const fix =
    'The workbook unpacks to far more than what is asked for takes: copy what you filled in into an empty one, and upload that.';
  return new ImportFileRefused('TOO_LARGE_UNPACKED', fix);
}

/** The file begins like a workbook, and is none that can be read. */
export function noWorkbook(): ImportFileRefused {
  const fix = 'This is no Excel workbook that can be read, or it is damaged: save it as .xlsx or .csv and upload that.';
  return new ImportFileRefused('NO_WORKBOOK', fix);
}
