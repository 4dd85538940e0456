import { type Column, tableView, type TableQuestion } from '../../../web/src/ui/table-view.js';

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly score: number | null;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', head: 'Nama', cell: ({ name }) => name, text: ({ name }) => name },
  { key: 'kind', head: 'Jenis', cell: ({ kind }) => kind, text: ({ kind }) => kind, isFacet: true },
  { key: 'score', head: 'Nilai', cell: ({ score }) => score, text: ({ score }) => score },
  { key: 'do', head: '', cell: () => 'Buka' },
];
const ROWS: readonly Row[] = [
  { name: 'Balai 10', kind: 'Pusat', score: 81.5 },
  { name: 'Balai 9', kind: 'Daerah', score: 9 },
  { name: 'Kantor', kind: 'Pusat', score: null },
];
const ALL: TableQuestion = { search: '', facets: {}, sort: null, pageNo: 1 };

const names = (asked: Partial<TableQuestion>) =>
  tableView(ROWS, COLUMNS, { ...ALL, ...asked }).found.map(({ name }) => name);

describe('A table', () => {
  test('shows its rows as they came', () => {
    expect(names({})).toEqual(['Balai 10', 'Balai 9', 'Kantor']);
  });

  test('finds a word in any column, whatever its case', () => {
    expect(names({ search: ' daerah ' })).toEqual(['Balai 9']);
    expect(names({ search: 'BALAI' })).toEqual(['Balai 10', 'Balai 9']);
  });

  test('filters by the values of a column', () => {
    expect(names({ facets: { kind: 'Pusat' } })).toEqual(['Balai 10', 'Kantor']);
    expect(tableView(ROWS, COLUMNS, ALL).facets).toEqual({ kind: ['Daerah', 'Pusat'] });
  });

  test('sorts numbers as numbers, numbers in names too, and what is missing last', () => {
    expect(names({ sort: { key: 'score', isDown: false } })).toEqual(['Balai 9', 'Balai 10', 'Kantor']);
    expect(names({ sort: { key: 'name', isDown: false } })).toEqual(['Balai 9', 'Balai 10', 'Kantor']);
  });

  test('what is missing is last the other way round as well', () => {
    expect(names({ sort: { key: 'score', isDown: true } })).toEqual(['Balai 10', 'Balai 9', 'Kantor']);
  });

  test('a column without text is neither sorted nor searched', () => {
    expect(names({ sort: { key: 'do', isDown: true } })).toEqual(['Balai 10', 'Balai 9', 'Kantor']);
    expect(names({ search: 'Buka' })).toEqual([]);
  });

  test('shows fifty rows at a time, and no page beyond the last', () => {
    const many = Array.from({ length: 120 }, (_, at) => ({ name: `Unit ${at}`, kind: '', score: at }));
    const { page, pageNo, pages, found } = tableView(many, COLUMNS, { ...ALL, pageNo: 9 });
    expect([page.length, pageNo, pages, found.length]).toEqual([20, 3, 3, 120]);
  });
});
