import { TABLE_TYPES } from '../http/file-body.js';
import type { TableFormat } from './table.js';

export interface TemplateFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What a template of a file says. */
export interface Template {
  /** Of the file and its sheet, e.g. `unit`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly examples: readonly (readonly string[])[];
  /** A line for each column: its name, whether it is needed, and what it means. */
  readonly explanations: readonly (readonly string[])[];
}

/** An empty file with the names of the columns; the workbook explains them on further sheets, which are not read. */
export async function templateFile(template: Template, format: TableFormat): Promise<TemplateFile> {
  const [csv, xlsx] = TABLE_TYPES as [string, string];
  const { name, columns } = template;
  if (format === 'XLSX') return { fileName: `templat-${name}.xlsx`, mediaType: xlsx, bytes: await workbook(template) };
  return { fileName: `templat-${name}.csv`, mediaType: csv, bytes: Buffer.from(`\uFEFF${columns.join(';')}\r\n`) };
}

async function workbook({ name, columns, examples, explanations }: Template): Promise<Buffer> {
  // Large, and seldom needed: not at the start.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  // As text: a code such as 007 keeps its zeros.
  sheet.columns = columns.map((header) => ({ header, width: 28, style: { numFmt: '@' } }));
  sheet.getRow(1).font = { bold: true };
  book.addWorksheet('contoh').addRows([[...columns], ...examples.map((row) => [...row])]);
  book.addWorksheet('petunjuk').addRows([['kolom', 'isi', 'arti'], ...explanations.map((row) => [...row])]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
