import { FileNameRefused } from '../../src/uploads/uploads.errors.js';
import { endingOf, safeFileName, titleFrom } from '../../src/uploads/file-name.js';

describe('A safe file name', () => {
  it.each([
    ['SK Tim Kerja.pdf', 'SK Tim Kerja.pdf'],
    ['  laporan\u00a0 akhir .pdf ', 'laporan akhir.pdf'],
    ['..laporan.pdf..', 'laporan.pdf'],
    ['a<b>:"|?*.pdf', 'a_b______.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['lpt1', '_lpt1'],
    ['console.pdf', 'console.pdf'],
    ['e\u0301.pdf', '\u00e9.pdf'],
  ])('of %j is %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('is short enough for any system and keeps its ending', () => {
    const name = safeFileName(`${'é'.repeat(300)}.docx`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^é+\.docx$/);
    expect(Buffer.byteLength(safeFileName('🏛'.repeat(300)))).toBe(200);
  });

  it.each([
    'a/b.pdf',
    '..\\b.pdf',
    'a\u0000.pdf',
    'a\n.pdf',
    'a\u202egpj.exe',
    'a\u200b.pdf',
    'a\u2028b',
    '\ud800.pdf',
    '...',
    '',
  ])('is not made of %j', (given) => {
    expect(() => safeFileName(given)).toThrow(FileNameRefused);
  });

  it('stays safe when made safe again', () => {
    for (const given of ['. .a', 'CON .pdf', '_.pdf', ' x.', 'nul.', 'AUX..pdf']) {
      expect(safeFileName(safeFileName(given))).toBe(safeFileName(given));
    }
  });
});

test('An ending is what follows the last dot, in lower case', () => {
  expect(['a.PDF', 'a.b.docx', 'a', '.pdf', 'a.'].map(endingOf)).toEqual(['pdf', 'docx', '', '', '']);
  expect(['a.PDF', 'a.b.docx', 'a', '.pdf'].map(titleFrom)).toEqual(['a', 'a.b', 'a', '.pdf']);
});
