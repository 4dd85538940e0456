import { choicesFor, type Library } from '../../../web/src/features/evidence/library-choices.js';

const evidence = (id: string, title: string, fileName: string) =>
  ({ id, title, latest: { fileName, url: null } }) as unknown as Library['all'][number];
const ALL = [
  evidence('1', 'SK tim kerja', 'sk.pdf'),
  evidence('2', 'Notulen', 'rapat.pdf'),
  evidence('3', 'Foto', 'rapat.jpg'),
];
const NOTHING = { all: ALL, here: [], before: [], code: 'A', search: '' };
const shown = (library: Library) => {
  const { earlier, others } = choicesFor(library);
  return { earlier: earlier.map(({ id }) => id), others: others.map(({ id }) => id) };
};

describe('What an item can be given', () => {
  test('is what it showed the year before, and everything else', () => {
    const before = [
      { item: 'A', evidenceId: '2' },
      { item: 'B', evidenceId: '3' },
    ];
    expect(shown({ ...NOTHING, before })).toEqual({ earlier: ['2'], others: ['1', '3'] });
  });

  test('is never what it has', () => {
    expect(shown({ ...NOTHING, here: [{ item: 'A', evidenceId: '1' }] }).others).toEqual(['2', '3']);
    expect(shown({ ...NOTHING, here: [{ item: 'B', evidenceId: '1' }] }).others).toEqual(['1', '2', '3']);
  });

  test('is found by every word, in title and file name', () => {
    expect(shown({ ...NOTHING, search: 'rapat' }).others).toEqual(['2', '3']);
    expect(shown({ ...NOTHING, search: 'RAPAT foto' }).others).toEqual(['3']);
    expect(shown({ ...NOTHING, search: 'tidak ada' }).others).toEqual([]);
  });
});
