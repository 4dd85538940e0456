import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import exceljs from 'exceljs';
import { zi } from '../../src/cli/zi.js';
import { writeWorksheetFile } from '../../src/worksheet-files/worksheet-writing.js';
import { fullSheet, LKE } from '../support/worksheets.js';

const folder = mkdtempSync(path.join(tmpdir(), 'zi-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const place = path.join(folder, name);
  writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
  return place;
}

async function run(...words: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await zi(['score', ...words], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}

const answers = Object.fromEntries(fullSheet());
const sheet = (changes: object, more: object = {}) => ({
  instrument: 'lke-zi-2021',
  answers: { ...answers, ...changes },
  ...more,
});
const full = file('full.json', sheet({}));
const json = async (...words: string[]) => JSON.parse((await run(...words, '--json')).out[0]!);

test('--json gives one object a file, each on a line of its own', async () => {
  const { code, out, err } = await run(full, full, '--json');
  expect([code, out.length, err]).toEqual([0, 2, []]);
  expect(JSON.parse(out[1]!)).toMatchObject({
    file: full,
    instrument: 'lke-zi-2021',
    blanks: 'zero',
    answered: 113,
    items: 113,
    total: 100,
    levers: 60,
    fulfilment: 30,
    reform: 30,
    results: 40,
    areas: expect.arrayContaining([{ no: 5, score: 15, weight: 15, share: 1 }]),
    nodes: { 'A.I.1': { score: 4, weight: 4, share: 1 }, 'B.I.a': { score: 17.5, weight: 17.5, share: 1 } },
    predicates: {
      WBK: {
        passed: true,
        gates: expect.arrayContaining([{ code: 'area.6', required: 0.6, actual: 1, passed: true, distance: 0.4 }]),
      },
      WBBM: {
        passed: true,
        gates: expect.arrayContaining([{ code: 'earlier', required: 2, actual: null, passed: null, distance: null }]),
      },
    },
  });
});

test('nodes are aspects, sub-components, results and items', async () => {
  expect(Object.keys((await json(full)).nodes)).toHaveLength(12 + 42 + 2 + 113);
});

test('--blanks skip leaves blanks out of their mean', async () => {
  const half = file('half.json', sheet({ 'A.I.1.i.b': null }));
  expect((await json(half)).total).toBe(99.75);
  expect(await json(half, '--blanks', 'skip')).toMatchObject({ total: 100, blanks: 'skip', answered: 112 });
});

test('a held predicate decides the gate `earlier`', async () => {
  const earlier = async (held: unknown) =>
    (await json(file('held.json', sheet({}, { held })))).predicates.WBBM.gates.at(-1);
  expect(await earlier({ predicate: 'WBK', since: '2020-12-21' })).toMatchObject({ code: 'earlier', passed: true });
  expect(await earlier(null)).toMatchObject({ actual: 0, passed: false, distance: -2 });
});

test('the table shows the failing gates first', async () => {
  const { out } = await run(file('short.json', sheet({ 'B.II.a': 3 })));
  expect(out[0]).toContain('WBK: 1 of 12 gates failed');
  const wbk = out[0]!.slice(out[0]!.indexOf('WBK:'));
  expect(wbk.indexOf('✗ failed')).toBeLessThan(wbk.indexOf('✓ passed'));
  expect(wbk).toMatch(/B\.II .*14\.00.*13\.13.*-0\.88/);
});

test('a numerator above its denominator is taken with a warning', async () => {
  const warned = await json(file('above.json', sheet({ 'A.II.4.i.a': { targets: 7, targets_met: 9 } })));
  expect(warned.warnings).toEqual(['A.II.4.i.a: more is counted above the line than below it; it counts as 1.']);
});

describe('bad input', () => {
  test.each<[string, unknown, string]>([
    ['malformed.json', '{ "instrument": ', 'is not JSON'],
    ['list.json', [], 'instrument: name the worksheet'],
    [
      'unknown-instrument.json',
      { instrument: 'lke-2099', answers: {} },
      'instrument: "lke-2099" is not known; use lke-zi-2021.',
    ],
    ['no-answers.json', { instrument: 'lke-zi-2021' }, 'answers: must be a group of answers by item code.'],
    ['unknown-item.json', sheet({ 'A.I.9.z': 'A' }), 'answers.A.I.9.z: is no item of lke-zi-2021.'],
    ['unknown-option.json', sheet({ 'A.I.1.i.b': 'Z' }), 'answers.A.I.1.i.b: answer with one of A, B, C, not "Z".'],
    [
      'negative.json',
      sheet({ 'A.II.4.i.a': { targets: -7, targets_met: 9 } }),
      'answers.A.II.4.i.a.targets: enter a whole number',
    ],
    ['missing.json', sheet({ 'A.II.4.i.a': { targets: 7 } }), 'answers.A.II.4.i.a.targets_met: is missing'],
    ['index.json', sheet({ 'B.I.a': 4.2 }), 'answers.B.I.a: enter the survey index as a number from 0 to 4'],
    [
      'held-day.json',
      sheet({}, { held: { predicate: 'WBK', since: '2020-13-01' } }),
      'held.since: must be the day of the decree',
    ],
    ['misspelt.json', sheet({}, { hold: null }), 'hold: is not known here'],
  ])('%s', async (name, content, message) => {
    const place = file(name, content);
    const { code, out, err } = await run(place);
    expect([code, out]).toEqual([1, []]);
    expect(err.join('\n')).toContain(`${place}: ${message}`);
  });

  test('a file that is not there, or a folder', async () => {
    expect((await run(path.join(folder, 'nowhere.json'))).err[0]).toMatch(/nowhere\.json: does not exist/);
    expect((await run(folder)).err[0]).toMatch(/is a folder/);
  });

  test('every error of a file is told, all files are tried, the good ones printed', async () => {
    const bad = file('two.json', sheet({ 'A.I.1.i.b': 'Z', 'B.II.a': -1 }));
    const { code, out, err } = await run(bad, full, '--json');
    expect([code, out.length, err.length]).toEqual([1, 1, 2]);
  });

  test('an unknown view or command ends with 1', async () => {
    expect((await run(full, '--blanks', 'maybe')).code).toBe(1);
    expect(await zi(['sing'], { out: () => {}, err: () => {} })).toBe(1);
  });
});

test('a filled Excel workbook is scored as the same answers in JSON, and says what was noticed in it', async () => {
  const content = {
    instrument: LKE,
    origin: { instrumentId: LKE.id, sheetId: '', exportedAt: new Date(0) },
    heading: 'SIMULASI',
    answers: new Map([...fullSheet()].map(([code, value]) => [code, { value, note: '', version: 1 }])),
  };
  const book = path.join(folder, 'full.xlsx');
  writeFileSync(book, await writeWorksheetFile(content));
  const { file: _, ...scored } = await json(book);
  const { file: __, ...same } = await json(full);
  expect(scored).toEqual(same);
  const changed = new exceljs.Workbook();
  await changed.xlsx.readFile(book);
  changed.worksheets[0]!.getCell('K8').value = 'tidak';
  await changed.xlsx.writeFile(book);
  const { out } = await run(book);
  expect(out[0]).toContain('! LKE ZI K8: "tidak" was read as "Tidak".');
  changed.worksheets[0]!.getCell('K8').value = 'mungkin';
  await changed.xlsx.writeFile(book);
  const { code, err } = await run(book);
  expect([code, err]).toEqual([1, [expect.stringMatching(/full\.xlsx: LKE ZI K8: "mungkin" is no answer/)]]);
});

test('a file that only says it is a workbook is refused', async () => {
  const { code, err } = await run(file('empty.xlsx', 'not a workbook'));
  expect([code, err[0]]).toEqual([1, expect.stringContaining('no Excel workbook')]);
});
