import { existsSync, readFileSync } from 'node:fs';

/** Requirements of levels 1 and 2 in each section of ASVS 5.0: their level by their number; `-` is one of level 3. */
const LEVELS: Readonly<Record<string, string>> = {
  '1.1': '22',
  '1.2': '111112222',
  '1.3': '11222222222',
  '1.4': '222',
  '1.5': '12',
  '2.1': '122',
  '2.2': '112',
  '2.3': '1222',
  '2.4': '2',
  '3.2': '11',
  '3.3': '1222',
  '3.4': '112222',
  '3.5': '11122',
  '3.7': '22',
  '4.1': '122',
  '4.2': '2',
  '4.3': '22',
  '4.4': '1222',
  '5.1': '2',
  '5.2': '112',
  '5.3': '11',
  '5.4': '222',
  '6.1': '122',
  '6.2': '111111112222',
  '6.3': '1122',
  '6.4': '1122',
  '6.5': '22222',
  '6.6': '222',
  '6.8': '2222',
  '7.1': '222',
  '7.2': '1111',
  '7.3': '22',
  '7.4': '11222',
  '7.5': '22',
  '7.6': '22',
  '8.1': '12',
  '8.2': '112',
  '8.3': '1',
  '8.4': '2',
  '9.1': '111',
  '9.2': '1222',
  '10.1': '22',
  '10.2': '22',
  '10.3': '2222',
  '10.4': '11111222222',
  '10.5': '22222',
  '10.6': '22',
  '10.7': '222',
  '11.1': '22',
  '11.2': '222',
  '11.3': '112',
  '11.4': '1222',
  '11.5': '2',
  '11.6': '2',
  '12.1': '122',
  '12.2': '11',
  '12.3': '2222',
  '13.1': '2',
  '13.2': '22222',
  '13.3': '22',
  '13.4': '12222',
  '14.1': '22',
  '14.2': '1222',
  '14.3': '122',
  '15.1': '122',
  '15.2': '122',
  '15.3': '1222222',
  '16.1': '2',
  '16.2': '22222',
  '16.3': '2222',
  '16.4': '222',
  '16.5': '222',
  '17.1': '2',
  '17.2': '2222',
  '17.3': '22',
};

/** What is decided by this program alone. */
const NEVER_OPEN = ['1', '2', '4', '5', '6', '7', '8'];

const text = readFileSync('docs/security.md', 'utf8');
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, id = '', level, , state = '', by = '']) => ({ id, level, chapter: id.split('.')[0] ?? '', state, by }),
);

function filesIn(some: string): string[] {
  const named = [...some.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  return named.filter((name) =>
    /^(?:src|test|web|bin|docs|migrations)\/|^(?:Dockerfile|README\.md|docker-compose\.yml)$/.test(name),
  );
}

test('Every requirement of levels 1 and 2 is there once, under its level, in their order', () => {
  const expected = Object.entries(LEVELS).flatMap(([section, levels]) =>
    [...levels].flatMap((level, index) => (level === '-' ? [] : [[`${section}.${index + 1}`, level]])),
  );
  expect(expected).toHaveLength(253);
  expect(rows.map(({ id, level }) => [id, level])).toEqual(expected);
});

test('Each is met, not applicable or open, and what is met names a source or a test', () => {
  expect(rows.filter(({ state }) => !['met', 'not applicable', 'open'].includes(state))).toEqual([]);
  expect(rows.filter(({ state, by }) => state === 'met' && filesIn(by).length === 0)).toEqual([]);
});

test('Nothing about input, files, signing in, sessions and access is open', () => {
  const open = rows.filter(({ chapter, state }) => state === 'open' && NEVER_OPEN.includes(chapter));
  expect(open.map(({ id }) => id)).toEqual([]);
});

test('Every file that is named is there', () => {
  const named = filesIn(text);
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
});

test('The sums are those of the tables', () => {
  const sums = [...text.matchAll(/^\| (?:V(\d+) [^|]+|(all)) \| (\d+) \| (\d+) \| (\d+) \|$/gm)];
  const told = sums.map(([, chapter, all, ...counts]) => [chapter ?? all, ...counts.map(Number)]);
  const counted = (of: typeof rows) =>
    ['met', 'not applicable', 'open'].map((one) => of.filter(({ state }) => state === one).length);
  const chapters = [...new Set(rows.map(({ chapter }) => chapter))];
  const expected = chapters.map((chapter) => [chapter, ...counted(rows.filter((row) => row.chapter === chapter))]);
  expect(told).toEqual([...expected, ['all', ...counted(rows)]]);
});
