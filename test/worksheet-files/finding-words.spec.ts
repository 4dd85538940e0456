import { finding } from '../../src/worksheet-files/finding.js';
import { findingWords } from '../../src/worksheet-files/finding-words.js';

describe('What is said of a finding', () => {
  it('writes calculated numbers as each language does, to what a person compares', () => {
    const place = { sheet: 'LKE ZI', row: 12, column: 'L' };
    const { id, en } = findingWords(finding('CACHED_VALUE', { ...place, value: '0.25', read: '0.6666666666666666' }));
    expect([id, en]).toEqual([
      'Berkas menunjukkan 0,25, hitungan kami 0,6667.',
      'The file says 0.25, we calculate 0.6667.',
    ]);
    const typed = findingWords(finding('TYPED_OVER', { ...place, value: '12', read: '10.5' }));
    expect(typed.id).toContain('kami menghitung sendiri: 10,5');
  });

  it('shows a cell as somebody wrote it, and the number it was read as', () => {
    const { id, en } = findingWords(finding('DECIMAL_COMMA', { sheet: 'LKE ZI', value: '3,60', read: '3.6' }));
    expect([id, en]).toEqual(['"3,60" dibaca sebagai angka 3,6.', '"3,60" was read as the number 3.6.']);
    const refused = findingWords(finding('NOT_AN_ANSWER', { sheet: 'LKE ZI', value: '4.5' }));
    expect(refused.id).toContain('"4.5"');
  });

  it('leaves errors and row numbers alone', () => {
    expect(findingWords(finding('CACHED_VALUE', { sheet: 'x', value: '#', read: '1' })).id).toContain('menunjukkan #,');
    expect(findingWords(finding('ROW_MOVED', { sheet: 'x', value: '1005', read: '1006' })).id).toContain(
      '1005 ke 1006',
    );
  });
});
