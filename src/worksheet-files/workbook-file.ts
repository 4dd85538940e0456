import type { Workbook, Worksheet } from 'exceljs';
import { isWorkbook } from '../tables/table-reading.js';
import { fileNames, noWorkbook, unpackedFile } from '../tables/zip-size.js';

export interface MergedRange {
  readonly from: { readonly column: string; readonly row: number };
  readonly to: { readonly column: string; readonly row: number };
}

export interface WorkbookFile {
  readonly book: Workbook;
  readonly hasMacros: boolean;
  /** The cells of a sheet that were made one; the workbook itself was read without, as ranges can be endless. */
  mergesOf(sheet: Worksheet): readonly MergedRange[];
}

const MOST_MERGES = 2_000;
const MERGE = /<mergeCell\s+ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"/g;

/** Opens a workbook by what its bytes say. Throws ImportFileRefused. */
export async function openWorkbook(bytes: Buffer): Promise<WorkbookFile> {
  if (!isWorkbook(bytes)) throw noWorkbook();
  // What reads workbooks is large, and seldom needed: not at the start.
  const { loadWorkbook } = await import('../tables/workbook.js');
  const book = await loadWorkbook(bytes);
  const hasMacros = fileNames(bytes).some((name) => name.endsWith('vbaProject.bin'));
  return { book, hasMacros, mergesOf: (sheet) => mergesIn(textOf(bytes, pathOf(bytes, sheet.name))) };
}

function mergesIn(xml: string): readonly MergedRange[] {
  const found = [...xml.matchAll(MERGE)].slice(0, MOST_MERGES);
  return found.map(([, left, top, right, bottom]) => ({
    from: { column: left!, row: Number(top) },
    to: { column: right!, row: Number(bottom) },
  }));
}

/** Where the file keeps a sheet, through the two lists that say so. */
function pathOf(bytes: Buffer, name: string): string {
  const sheets = [...textOf(bytes, 'xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => tag);
  const tag = sheets.find((candidate) => unescaped(attribute(candidate, 'name')) === name) ?? '';
  const relations = textOf(bytes, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g);
  const relation = [...relations]
    .map(([found]) => found)
    .find((found) => attribute(found, 'Id') === attribute(tag, 'r:id'));
  const target = attribute(relation ?? '', 'Target');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function textOf(bytes: Buffer, path: string): string {
  return unpackedFile(bytes, path)?.toString('utf8') ?? '';
}
