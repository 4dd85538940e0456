import { parse } from 'yaml';
import { InvalidInstrument } from '../../src/domain/instrument-node.js';
import { readInstrument } from '../../src/domain/instrument-reading.js';
import { itemContent } from '../../src/domain/instrument.js';
import { parseInstrument } from '../../src/instruments/instrument-file.js';
import { LKE, WORKSHEET_TEXT } from '../support/worksheets.js';

type Tree = { [field: string]: Tree };
type Change = (value: unknown) => unknown;

/** Read once; each test breaks a copy of its own. */
const WORKSHEET = parse(WORKSHEET_TEXT) as Tree;

const AREA_1 = 'levers.areas.0';
const SUB_1 = `${AREA_1}.aspects.0.sub_components.0`;
const REFORM_1 = `${AREA_1}.aspects.1.sub_components.0`;
const WEALTH = 'levers.areas.4.aspects.1.sub_components.2';

/** Reads the worksheet with the value at `path` replaced. */
function readChanged(path: string, change: Change) {
  const raw = structuredClone(WORKSHEET);
  const steps = path.split('/').flatMap((part, index) => (index === 0 ? part.split('.') : [part]));
  const last = steps.pop()!;
  const parent = steps.reduce((node, step) => node[step]!, raw);
  parent[last] = change(parent[last]) as Tree;
  return readInstrument(raw);
}

const to = (value: unknown) => () => value;
const reversed: Change = (list) => [...(list as unknown[])].reverse();
const shortened: Change = (list) => (list as unknown[]).slice(0, -1);

test('the worksheet has six areas, 113 items and 100 points', () => {
  expect([LKE.areas.length, LKE.items.size, LKE.scale]).toEqual([6, 113, 100]);
  expect(LKE.areas.map(({ weight }) => weight)).toEqual([8, 7, 10, 10, 15, 10]);
  expect([...LKE.items.values()].filter(({ kind }) => kind === 'ratio')).toHaveLength(8);
});

test("it knows the 127 questions of the ministry's portal", () => {
  const soalIds = [...LKE.items.values()].flatMap((item) =>
    item.kind === 'ratio' ? item.counts.map(({ soalId }) => soalId) : [item.soalId],
  );
  expect(new Set(soalIds).size).toBe(127);
});

describe('a broken file is refused, naming the node and the reason', () => {
  test.each<[string, string, Change, string]>([
    ['an empty list', `${SUB_1}.items`, to([]), 'A.I.1.i: "items" must be a list with at least one entry'],
    ['sub-components', `${SUB_1}.weight`, to(0.6), 'A.I.1: the weights below it sum to 4.1, not to 4'],
    ['aspects', `${AREA_1}.weight`, to(9), 'CHANGE_MANAGEMENT: the weights below it sum to 8, not to 9'],
    ['levers and results', 'scale', to(99), 'instrument: the weights below it sum to 100, not to 99'],
    ['points', `${WEALTH}.items.0.points`, to(1.5), 'A.II.5.iii: the weights below it sum to 2.5, not to 2'],
    ['results', 'results.components.1.weight', to(18), 'B.II: the weights below it sum to 17.5, not to 18'],
    ['a negative weight', `${SUB_1}.weight`, to(-1), 'A.I.1.i: "weight" must be a number of 0 or more'],
    ['a repeated item', `${SUB_1}.items.1.code`, to('A.I.1.i.a'), 'instrument: "A.I.1.i.a" is used twice'],
    ['a repeated number', 'levers.areas.1.no', to(1), 'levers: "no 1" is used twice'],
    ['a repeated aspect', `${AREA_1}.aspects.1.code`, to('A.I.1'), 'instrument: "A.I.1" is used twice'],
    [
      'an unknown type',
      `${SUB_1}.items.0.answer_type`,
      to('essay'),
      'A.I.1.i.a: "answer_type" is "essay"; it must be one',
    ],
    ['options in reverse', `${SUB_1}.items.1.options`, reversed, 'A.I.1.i.b: its options are out of order'],
    [
      'a missing option',
      `${SUB_1}.items.1.options`,
      shortened,
      'A.I.1.i.b: its options are A=1 B=0.5, but its answer type',
    ],
    [
      'another value',
      `${SUB_1}.items.1.options.1.value`,
      to(0.6),
      'A.I.1.i.b: its options are A=1 B=0.6 C=0, but its answer',
    ],
    [
      'nobody counted',
      `${REFORM_1}.items.0.ratio.numerator`,
      to(['nobody']),
      'A.II.1.i.a.ratio: the formula names "nobody", which',
    ],
    [
      'a wrong role',
      `${REFORM_1}.items.0.ratio.numerator`,
      to(['agents']),
      'the formula uses "agents" as numerator, but the count',
    ],
    [
      'a count left out',
      `${WEALTH}.items.0.ratio.denominator`,
      to(['others']),
      'the count "head_of_unit" is denominator, but',
    ],
    ['a missing label', `${SUB_1}.items.0.label_en`, to(undefined), 'A.I.1.i.a: "label_en" must be a text'],
    [
      'a gate on no node',
      'predicates.WBK.component_min/B.III',
      to(3),
      'component_min: "B.III" is no result component or item',
    ],
    ['no results', 'results', to(undefined), 'results: is missing'],
  ])('%s', (_what, path, change, message) => {
    expect(() => readChanged(path, change)).toThrow(InvalidInstrument);
    expect(() => readChanged(path, change)).toThrow(message);
  });

  test('text that is no YAML, or no worksheet', () => {
    expect(() => parseInstrument('levers: [')).toThrow(InvalidInstrument);
    expect(() => parseInstrument('just words')).toThrow('instrument: is missing or is not a group of fields');
  });
});

describe('the content of an item, which its digest covers', () => {
  const content = itemContent(LKE.items.get('A.I.1.i.a')!);
  const contentAfter = (path: string, change: Change) =>
    itemContent(readChanged(`${SUB_1}.items.0${path}`, change).items.get('A.I.1.i.a')!);

  test('changes with a label or a criterion, in either language', () => {
    expect(contentAfter('.label_en', to('Another'))).not.toBe(content);
    expect(contentAfter('.options.0.criterion_id', to('Lain'))).not.toBe(content);
  });

  test('does not change with the row it is printed in, or the order its fields were written in', () => {
    const reorder: Change = (item) => Object.fromEntries(Object.entries(item as object).reverse());
    expect(contentAfter('.worksheet_row', to(99))).toBe(content);
    expect(contentAfter('', reorder)).toBe(content);
  });
});

describe('A file with many faults', () => {
  const faultsOf = (change: (tree: Tree) => void) => {
    const raw = structuredClone(WORKSHEET);
    change(raw);
    const read = () => readInstrument(raw);
    expect(read).toThrow(InvalidInstrument);
    try {
      return read();
    } catch (error) {
      return (error as InvalidInstrument).facts.faults;
    }
  };
  const at = (tree: Tree, path: string): Record<string, unknown> =>
    path.split('.').reduce((node, step) => node[step]!, tree) as Record<string, unknown>;

  test('tells them all at once, each once', () => {
    const faults = faultsOf((tree) => {
      at(tree, `${SUB_1}.items.0`).label_en = '';
      at(tree, `${SUB_1}.items.1`).answer_type = 'essay';
      at(tree, `${REFORM_1}.items.0.ratio`).numerator = ['nobody'];
      at(tree, 'predicates.WBK').total_min = 'seventy-five';
      Object.assign(tree, { id: 'Lembar Kerja' });
    });
    expect(faults).toEqual([
      { node: 'A.I.1.i.a', reason: '"label_en" must be a text' },
      { node: 'A.I.1.i.b', reason: expect.stringContaining('"answer_type" is "essay"') },
      { node: 'A.II.1.i.a.ratio', reason: expect.stringContaining('nobody') },
      { node: 'A.II.1.i.a.ratio', reason: expect.stringContaining('the formula leaves it out') },
      { node: 'instrument', reason: expect.stringContaining('"id" must be') },
      { node: 'predicates.WBK', reason: '"total_min" must be a number of 0 or more' },
    ]);
  });

  test('does not tell what only follows from another: no sum of a weight that is no number, no field of what is missing', () => {
    expect(faultsOf((tree) => (at(tree, SUB_1).weight = 'one'))).toEqual([
      { node: 'A.I.1.i', reason: '"weight" must be a number of 0 or more' },
    ]);
    expect(faultsOf((tree) => delete (tree as Record<string, unknown>).results)).toEqual([
      { node: 'results', reason: 'is missing or is not a group of fields' },
    ]);
    expect(faultsOf((tree) => delete at(tree, 'answer_types.abc').values)).toEqual([
      { node: 'answer_types.abc.values', reason: 'is missing or is not a group of fields' },
    ]);
  });

  test('also when aliases in it multiply without end', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let no = 1; no < 9; no += 1)
      lines.push(
        `a${no}: &a${no} [${Array(9)
          .fill(`*a${no - 1}`)
          .join(', ')}]`,
      );
    expect(() => parseInstrument(lines.join('\n'))).toThrow(InvalidInstrument);
  });
});
