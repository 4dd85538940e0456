import {
  acceptOf,
  endingOf,
  nameOfPasted,
  refusalOf,
  titleFrom,
} from '../../../web/src/features/evidence/file-rules.js';

const RULES = { fileLimitBytes: 100, usedBytes: 950, quotaBytes: 1000, endings: ['pdf', 'png'] };

describe('A file, before it is sent,', () => {
  test.each([
    ['laporan.pdf', 50, null],
    ['laporan.PDF', 50, null],
    ['laporan.pdf', 51, 'noRoom'],
    ['laporan.pdf', 101, 'tooLarge'],
    ['laporan.pdf', 0, 'empty'],
    ['laporan.exe', 10, 'wrongType'],
    ['laporan', 10, 'wrongType'],
    ['.pdf', 10, 'wrongType'],
  ] as const)('named %s of %i bytes is refused as: %s', (name, size, refusal) => {
    expect(refusalOf({ name, size }, RULES)).toBe(refusal);
  });

  test('gives its name as a title, without the ending and its underlines', () => {
    expect(titleFrom('SK_Tim  Kerja_2026.pdf')).toBe('SK Tim Kerja 2026');
    expect(titleFrom('tanpa-akhir')).toBe('tanpa-akhir');
    expect(titleFrom('_.pdf')).toBe('_.pdf');
  });

  test('is chosen by what its name may end in', () => {
    expect(acceptOf(RULES.endings)).toBe('.pdf,.png');
    expect(endingOf('a.b.Png')).toBe('png');
  });
});

test('A picture from the clipboard is named for its moment; one with a name of its own keeps it', () => {
  const at = new Date(2026, 0, 5, 7, 8, 9);
  expect(nameOfPasted('image.png', at)).toBe('tempelan-2026-01-05-070809.png');
  expect(nameOfPasted('foto.png', at)).toBe('foto.png');
});
