import exceljs from 'exceljs';
import { writeWorksheetFile } from '../../src/worksheet-files/worksheet-writing.js';
import { LKE } from '../support/worksheets.js';
import { bytesOf } from './annex-file.js';

/** As if exported while the first item had another answer, and filled in since: a conflict, a change, a repair, a stray word. */
export async function worksheetFileOf(sheetId: string): Promise<Buffer> {
  const bytes = await writeWorksheetFile({
    instrument: LKE,
    origin: { instrumentId: LKE.id, sheetId, exportedAt: new Date('2027-01-04T02:00:00Z') },
    heading: 'SIMULASI',
    answers: new Map([['A.I.1.i.a', { value: 'Tidak', note: 'Belum ada surat keputusan.', version: 1 }]]),
  });
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('LKE ZI')!;
  sheet.getCell('O8').value = 'Tim dibentuk dengan surat keputusan kepala balai.';
  sheet.getCell('K137').value = 'b';
  sheet.getCell('P9').value = 'Tanyakan ke bagian umum.';
  return bytesOf(book);
}
