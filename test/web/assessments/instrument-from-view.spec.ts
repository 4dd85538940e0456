import { readdirSync, readFileSync } from 'node:fs';
import { checkPredicates } from '../../../src/domain/gates.js';
import { type Scorecard, scoreSheet } from '../../../src/domain/scoring.js';
import { readWorksheet } from '../../../src/domain/worksheet.js';
import { instrumentFrom } from '../../../web/src/features/assessments/instrument-from-view.js';
import { LKE } from '../../support/worksheets.js';

/** As it comes over the line: JSON knows no maps. */
function overTheLine(): Parameters<typeof instrumentFrom>[0] {
  const minima = (name: 'WBK' | 'WBBM') => ({
    ...LKE.predicates[name],
    components: Object.fromEntries(LKE.predicates[name].components),
  });
  const view = {
    id: LKE.id,
    titleId: LKE.title.id,
    titleEn: LKE.title.en,
    regulation: LKE.regulation,
    items: LKE.items.size,
    areas: LKE.areas,
    components: LKE.components,
    predicates: { WBK: minima('WBK'), WBBM: minima('WBBM') },
  };
  return JSON.parse(JSON.stringify(view)) as Parameters<typeof instrumentFrom>[0];
}

/** Each node as such: what they are made from is not what is compared. */
const withNodes = (scorecard: Scorecard) => ({ ...scorecard, nodes: [...scorecard.nodes] });

const read = instrumentFrom(overTheLine());
const ORACLES = readdirSync('test/oracles').filter((name) => name.endsWith('.json'));

test('the worksheet that the client reads has the items, areas and sums of the one that the server scores', () => {
  expect([...read.items.keys()]).toEqual([...LKE.items.keys()]);
  expect([...read.areaNoOf]).toEqual([...LKE.areaNoOf]);
  expect([read.scale, read.levers.weight, read.results.weight]).toEqual([100, 60, 40]);
  expect([read.levers.code, read.results.code]).toEqual([LKE.levers.code, LKE.results.code]);
});

test.each(ORACLES)(
  '%s scores the same in the client as on the server, to the last bit, and so do its gates',
  (name) => {
    const { worksheet } = JSON.parse(readFileSync(`test/oracles/${name}`, 'utf8')) as { worksheet: unknown };
    const { answers } = readWorksheet(LKE, worksheet);
    for (const blanks of ['zero', 'skip'] as const) {
      const [client, server] = [scoreSheet(read, answers, blanks), scoreSheet(LKE, answers, blanks)];
      expect(withNodes(client)).toEqual(withNodes(server));
      expect(checkPredicates(read, client)).toEqual(checkPredicates(LKE, server));
    }
  },
);
