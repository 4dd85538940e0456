import { readdirSync, readFileSync } from 'node:fs';
import { type BlankPolicy } from '../../src/domain/scored-nodes.js';
import { scoreSheet } from '../../src/domain/scoring.js';
import { readWorksheet } from '../../src/domain/worksheet.js';
import { figuresOf } from '../../src/worksheet-files/sheet-figures.js';
import { layoutOf } from '../../src/worksheet-files/worksheet-layout.js';
import { LKE } from '../support/worksheets.js';

const layout = layoutOf(LKE);

test('every row has a place of its own, and the totals stand where the annex has them', () => {
  const rows = layout.rows.map(({ row }) => row);
  expect(new Set(rows).size).toBe(rows.length);
  expect(rows.slice(0, 5)).toEqual([4, 5, 6, 7, 8]);
  expect(layout.rows.filter(({ kind }) => kind === 'total').map(({ row }) => row)).toEqual([198, 206, 208]);
  expect(layout.rows.filter(({ kind }) => kind === 'count-sum').map(({ row }) => row)).toEqual([178, 185]);
});

test('the wealth reports stand below headings of their own', () => {
  const heads = layout.rows.filter((row) => row.kind === 'group' && row.row > 174 && row.row < 190);
  expect(
    heads.map((head) => [head.row, head.kind === 'group' && head.weight, head.kind === 'group' && head.of]),
  ).toEqual([
    [175, 2, [176, 183]],
    [176, 1, [177]],
    [183, 1, [184]],
  ]);
});

const oracles = readdirSync('test/oracles').map(
  (name) => JSON.parse(readFileSync(`test/oracles/${name}`, 'utf8')) as { name: string; worksheet: unknown },
);

test.each(oracles)('the rows of $name come to what the rulebook scores, in both views', ({ worksheet }) => {
  const { answers } = readWorksheet(LKE, worksheet);
  for (const view of ['zero', 'skip'] as const satisfies readonly BlankPolicy[]) {
    const figures = figuresOf(layout, answers, view);
    const { total, levers, results, fulfilment, reform } = scoreSheet(LKE, answers, view);
    const rows = [layout.grandTotal, 4, 200, 5, 125].map((row) => figures.get(row));
    expect(rows).toEqual([total, levers, results, fulfilment, reform].map((points) => expect.closeTo(points, 9)));
  }
});
