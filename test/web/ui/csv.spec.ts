import { csvOf } from '../../../web/src/ui/csv.js';

describe('CSV', () => {
  test('has the mark by which spreadsheets know its encoding, semicolons, and decimal commas', () => {
    expect(
      csvOf([
        ['Nama', 'Nilai'],
        ['Balai', 81.25],
      ]),
    ).toBe('\uFEFFNama;Nilai\r\nBalai;81,25\r\n');
  });

  test('quotes what would break a row', () => {
    expect(csvOf([['a;b', 'c"d', 'e\nf', null]])).toBe('\uFEFF"a;b";"c""d";"e\nf";\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@x', '\tx'])('starts no formula with %s', (cell) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
  });
});
