import exceljs from 'exceljs';
import { readTable } from '../../src/tables/table-reading.js';
import { readColumns } from '../../src/unit-imports/unit-columns.js';
import { ImportFileRefused } from '../../src/tables/tables.errors.js';
import { filesOf, zipOf } from '../support/zip.js';

const HEADER = 'kode_instansi;kode_unit;nama_unit';
const read = async (bytes: Buffer | string) => {
  const table = await readTable(Buffer.from(bytes as Buffer));
  return { table, ...readColumns(table) };
};
const unitsOf = async (bytes: Buffer | string) =>
  (await read(bytes)).rows.map(({ line, values }) => [line, values.kode_instansi, values.kode_unit, values.nama_unit]);
const refusalOf = async (bytes: Buffer | string) => {
  const outcome = await read(bytes).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(ImportFileRefused);
  return (outcome as ImportFileRefused).facts.reason;
};
const workbook = async (fill: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void) => {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet('unit'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
};

describe('A CSV file', () => {
  it.each([
    ['semicolons', `${HEADER}\nKEM;A;Balai Besar, Jakarta`, 'Balai Besar, Jakarta'],
    ['commas', `${HEADER.replaceAll(';', ',')}\nKEM,A,"Balai Besar, Jakarta"`, 'Balai Besar, Jakarta'],
    ['tabs', `${HEADER.replaceAll(';', '\t')}\nKEM\tA\tBalai`, 'Balai'],
    ['a byte order mark and CRLF', `\uFEFF${HEADER}\r\nKEM;A;Balai\r\n\r\n`, 'Balai'],
    ['quotation marks inside', `${HEADER}\nKEM;A;"Balai ""Satu"""`, 'Balai "Satu"'],
  ])('is read with %s', async (_what, text, name) => {
    expect(await unitsOf(text)).toEqual([[2, 'KEM', 'A', name]]);
  });

  it('says in which row a unit stands, also below the line by which Excel names the separator', async () => {
    expect(await unitsOf(`sep=|\r\n${HEADER.replaceAll(';', '|')}\r\nKEM|A|Satu\r\n\r\nKEM|B|Dua`)).toEqual([
      [3, 'KEM', 'A', 'Satu'],
      [5, 'KEM', 'B', 'Dua'],
    ]);
  });

  it('in Windows-1252 is recognised and said to be', async () => {
    const { table, rows } = await read(Buffer.from(`${HEADER}\nKEM;A;Caf\xe9 \x93Satu\x94`, 'latin1'));
    expect([table.encoding, rows[0]?.values.nama_unit]).toEqual(['windows-1252', 'Café “Satu”']);
    expect((await read(`${HEADER}\nKEM;A;Café`)).table.encoding).toBe('utf-8');
  });

  it('finds its columns by their names in any order, in both languages, and says which it does not know', async () => {
    const { rows, ignored, saysParents } = await read('Nama Unit,Warna,UNIT-CODE,Kode Instansi\nBalai,merah,A,KEM');
    expect(rows[0]?.values).toMatchObject({ kode_instansi: 'KEM', kode_unit: 'A', nama_unit: 'Balai' });
    expect([ignored, saysParents]).toEqual([['Warna'], false]);
  });

  it('with formulas holds texts', async () => {
    expect(await unitsOf(`${HEADER}\nKEM;A;=1+1`)).toEqual([[2, 'KEM', 'A', '=1+1']]);
  });

  it.each([
    ['EMPTY', ''],
    ['NO_ROWS', HEADER],
    ['UTF_16', Buffer.from(`\uFEFF${HEADER}`, 'utf16le')],
    ['NOT_TEXT', Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2])],
    ['BROKEN_QUOTES', `${HEADER}\nKEM;A;"Balai`],
    ['COLUMNS_MISSING', 'kode_instansi;nama_unit\nKEM;Balai'],
    ['COLUMN_TWICE', `${HEADER};unit_code\nKEM;A;Balai;A`],
    ['TOO_MANY_ROWS', `${HEADER}\n${'KEM;A;Balai\n'.repeat(10_001)}`],
  ])('is refused: %s', async (reason, bytes) => {
    expect(await refusalOf(bytes)).toBe(reason);
  });
});

describe('A workbook', () => {
  const COLUMNS = HEADER.split(';');

  it('is read from its first visible sheet, numbers as their digits', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.state = 'hidden';
      const second = book.addWorksheet('data');
      second.addRows([COLUMNS, [], ['KEM', 7, 'Balai ']]);
      second.getCell('C4').value = { richText: [{ text: 'Balai ' }, { text: 'Besar' }] };
      second.getCell('B4').value = '008';
      second.getCell('A4').value = 'KEM';
    });
    expect(await unitsOf(bytes)).toEqual([
      [3, 'KEM', '7', 'Balai'],
      [4, 'KEM', '008', 'Balai Besar'],
    ]);
  });

  it('has formulas, dates and errors refused, cell by cell, and calculates nothing', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRows([COLUMNS, ['KEM', 'A', { formula: 'HYPERLINK("http://evil.example")', result: 'Balai' }]]);
      sheet.addRow(['KEM', new Date('2026-01-01'), true]);
    });
    const { rows } = await read(bytes);
    expect(rows.map(({ faults }) => faults)).toEqual([
      { nama_unit: 'FORMULA' },
      { kode_unit: 'NOT_TEXT', nama_unit: 'NOT_TEXT' },
    ]);
    expect(rows[0]?.values.nama_unit).toBe('=HYPERLINK("http://evil.example")');
  });

  it.each([
    ['OLD_EXCEL', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['NO_WORKBOOK', Buffer.from('PK\u0003\u0004 and nothing else')],
    ['NO_WORKBOOK', zipOf([['hello.txt', Buffer.from('hello')]])],
    ['TOO_LARGE_UNPACKED', zipOf([['xl/worksheets/sheet1.xml', Buffer.alloc(31 * 1024 * 1024)]])],
    ['TOO_LARGE_UNPACKED', zipOf([['xl/worksheets/sheet1.xml', Buffer.alloc(31 * 1024 * 1024)]], 10)],
    ['TOO_LARGE_UNPACKED', zipOf(Array.from({ length: 501 }, (_, no) => [`${no}`, Buffer.from('x')] as const))],
  ])('is refused: %s', async (reason, bytes) => {
    expect(await refusalOf(bytes)).toBe(reason);
  });

  it.each([
    ['fewer files than it holds', (end: Buffer) => end.writeUInt16LE(1, 10)],
    ['a directory that is shorter than it is', (end: Buffer) => end.writeUInt32LE(46, 12)],
    ['a directory that stands somewhere else', (end: Buffer) => end.writeUInt32LE(0, 16)],
    ['another part', (end: Buffer) => end.writeUInt16LE(0xffff, 4)],
  ])('is refused where its end announces %s', async (_what, lie) => {
    const bytes = await workbook((sheet) => sheet.addRows([COLUMNS, ['KEM', 'A', 'Balai']]));
    lie(bytes.subarray(bytes.length - 22));
    expect(await refusalOf(bytes)).toBe('NO_WORKBOOK');
  });

  it.each([
    ['merged cells', '<mergeCells><mergeCell ref="A4:XFD1048576"/></mergeCells>'],
    ['rules for cells', '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>'],
    ['columns', '<cols><col min="1" max="2000000000" width="9" customWidth="1"/></cols>'],
  ])('is read without going through the places that %s name in a few letters', async (_what, range) => {
    const bytes = await workbook((sheet) => sheet.addRows([COLUMNS, ['KEM', 'A', 'Balai']]));
    const begun = performance.now();
    expect(await unitsOf(withSheet(bytes, (xml) => xml.replace('</sheetData>', `</sheetData>${range}`)))).toEqual([
      [2, 'KEM', 'A', 'Balai'],
    ]);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('is refused with a row below the last that a sheet has', async () => {
    const bytes = await workbook((sheet) => sheet.addRows([COLUMNS, ['KEM', 'A', 'Balai']]));
    const row = '<row r="400000000"><c r="A400000000"><v>1</v></c></row></sheetData>';
    expect(await refusalOf(withSheet(bytes, (xml) => xml.replace('</sheetData>', row)))).toBe('NO_WORKBOOK');
  });

  it('that is damaged is refused in words wherever it is cut off', async () => {
    const whole = await workbook((sheet) => sheet.addRows([COLUMNS, ['KEM', 'A', 'Balai']]));
    for (const part of [0.1, 0.5, 0.9, 0.999])
      expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * part)))).toBe('NO_WORKBOOK');
  });
});

/** A workbook with its first sheet rewritten. */
function withSheet(bytes: Buffer, change: (xml: string) => string): Buffer {
  const files = [...filesOf(bytes)].map(
    ([name, file]) => [name, name.endsWith('sheet1.xml') ? Buffer.from(change(file.toString())) : file] as const,
  );
  return zipOf(files);
}
