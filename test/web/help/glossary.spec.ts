import { readFileSync } from 'node:fs';
import { GLOSSARY, termsWith } from '../../../web/src/features/help/glossary.js';

const documented = [...readFileSync('docs/glossary.md', 'utf8').matchAll(/^\| ([^|]+?) +\| ([^|]+?) *\|/gm)]
  .map(([, id = '', en = '']) => ({ id, en }))
  .filter(({ id }) => !/^(Indonesian|-+)$/.test(id));

test('every word of the glossary is explained to people, as the documentation calls it', () => {
  expect(documented.length).toBeGreaterThan(40);
  const known = GLOSSARY.map(({ id, en }) => ({ id: id.replace(/ \((WBK|WBBM)\)$/, ''), en }));
  expect(documented.filter(({ id, en }) => !known.some((term) => term.id === id && term.en === en))).toEqual([]);
});

test('a word is found by its name or meaning in either language', () => {
  expect(termsWith(GLOSSARY, ' OBJECTION ').map(({ id }) => id)).toEqual(['sanggah']);
  expect(termsWith(GLOSSARY, 'inspektorat').map(({ id }) => id)).toEqual(['Tim Penilai Internal (TPI)']);
  expect(termsWith(GLOSSARY, '')).toHaveLength(GLOSSARY.length);
});
