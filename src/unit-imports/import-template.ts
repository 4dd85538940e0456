import { TABLE_TYPES } from '../http/file-body.js';
import type { TableFormat } from './table.js';
import { COLUMNS } from './unit-columns.js';

export interface TemplateFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const EXAMPLES = [
  ['CONTOH', 'Kementerian Contoh (SIMULASI)', 'KEMENTERIAN_LEMBAGA', 'CONTOH-1', 'Direktorat Contoh (SIMULASI)', ''],
  ['CONTOH', '', '', 'CONTOH-1-1', 'Balai Contoh (SIMULASI)', 'CONTOH-1'],
];
const EXPLANATIONS = [
  ['kode_instansi', 'wajib', 'Kode instansi, seperti di daftar instansi'],
  ['nama_instansi', 'bila baru', 'Isi bersama jenisnya supaya instansi dibuat; kosongkan bila sudah ada'],
  ['jenis_instansi', 'bila baru', 'KEMENTERIAN_LEMBAGA, PROVINSI atau KABUPATEN_KOTA'],
  ['kode_unit', 'wajib', 'Unit dengan kode ini diubah; bila belum ada, dibuat'],
  ['nama_unit', 'wajib', 'Nama unit, paling panjang 300 huruf'],
  ['kode_induk', 'boleh kosong', 'Kode unit di atasnya; kosong berarti puncak'],
];

/** An empty file with the names of the columns; the workbook explains them on further sheets, which are not read. */
export async function importTemplate(format: TableFormat): Promise<TemplateFile> {
  const [csv, xlsx] = TABLE_TYPES as [string, string];
  if (format === 'XLSX') return { fileName: 'templat-unit.xlsx', mediaType: xlsx, bytes: await workbook() };
  return { fileName: 'templat-unit.csv', mediaType: csv, bytes: Buffer.from(`\uFEFF${COLUMNS.join(';')}\r\n`) };
}

async function workbook(): Promise<Buffer> {
  // Large, and seldom needed: not at the start.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('unit', { views: [{ state: 'frozen', ySplit: 1 }] });
  // As text: a code such as 007 keeps its zeros.
  sheet.columns = COLUMNS.map((header) => ({ header, width: 28, style: { numFmt: '@' } }));
  sheet.getRow(1).font = { bold: true };
  book.addWorksheet('contoh').addRows([[...COLUMNS], ...EXAMPLES]);
  book.addWorksheet('petunjuk').addRows([['kolom', 'isi', 'arti'], ...EXPLANATIONS]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
