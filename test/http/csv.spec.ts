import { CSV_FORMS, type CsvColumn, csvLines } from '../../src/http/csv.js';

interface Row {
  readonly name: string;
  readonly points: number | null;
}

const COLUMNS: readonly CsvColumn<Row>[] = [
  { title: 'Unit', value: ({ name }) => name },
  { title: 'Nilai', value: ({ points }) => points },
];

async function written(rows: readonly Row[], form: keyof typeof CSV_FORMS = 'id'): Promise<string> {
  async function* pages(): AsyncGenerator<readonly Row[]> {
    yield* rows.map((row) => [row]);
  }
  let text = '';
  for await (const part of csvLines({ name: 'x', form: CSV_FORMS[form], columns: COLUMNS, pages: pages() }))
    text += part;
  return text;
}

describe('A table for spreadsheets', () => {
  it('begins with a byte order mark and its titles, and ends every line as RFC 4180 says', async () => {
    expect(await written([{ name: 'Balai', points: 83.25 }])).toBe('\uFEFFUnit;Nilai\r\nBalai;83,25\r\n');
  });

  it('has the separator and the decimal mark of its language', async () => {
    expect(await written([{ name: 'Balai; Loka, dua', points: 0.5 }])).toContain('"Balai; Loka, dua";0,5');
    expect(await written([{ name: 'Balai; Loka', points: 0.5 }], 'en')).toContain('Balai; Loka,0.5');
    expect(await written([{ name: 'Balai, Loka', points: 0.5 }], 'en')).toContain('"Balai, Loka",0.5');
  });

  it('quotes quotes and line breaks', async () => {
    expect(await written([{ name: 'Balai "A"\nB', points: null }])).toContain('"Balai ""A""\nB";\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\n=x'])(
    'makes a text that begins like a formula harmless: %j',
    async (name) => {
      expect(await written([{ name, points: null }])).toMatch(/\n"?'/);
    },
  );

  it('leaves numbers below zero as they are', async () => {
    expect(await written([{ name: 'Balai', points: -1.5 }])).toContain('Balai;-1,5\r\n');
  });

  it('quotes a number whose decimal mark is the separator of cells', async () => {
    const form = { separator: ',', decimalMark: ',' };
    async function* pages(): AsyncGenerator<readonly Row[]> {
      yield [{ name: 'Balai', points: 1.5 }];
    }
    let text = '';
    for await (const part of csvLines({ name: 'x', form, columns: COLUMNS, pages: pages() })) text += part;
    expect(text).toContain('Balai,"1,5"');
  });
});
