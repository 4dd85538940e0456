import { compareInstruments } from '../../src/domain/instrument-comparison.js';
import { parseInstrument } from '../../src/instruments/instrument-file.js';
import { changedWorksheet, LKE, WORKSHEET_TEXT, type WorksheetNode } from '../support/worksheets.js';

const changed = (change: (node: (code: string) => WorksheetNode) => void) =>
  parseInstrument(changedWorksheet('lke-later', change)).instrument;
const differences = (later: ReturnType<typeof changed>) => compareInstruments(LKE, later);
const listOf = (node: WorksheetNode, field: string) => node[field] as Record<string, unknown>[];

describe('Two worksheets side by side', () => {
  it('that say the same differ in nothing, whatever their ids', () => {
    expect(differences(changed(() => undefined))).toEqual({ unchanged: 113, items: [], frame: [] });
  });

  it('tell apart words, formulas, types and options', () => {
    const later = changed((node) => {
      listOf(node('A.I.1.i.b'), 'options')[1]!.criterion_id = 'lain';
      listOf(node('A.II.1.i.a'), 'counts').push({ key: 'x', label_id: 'x', label_en: 'x', role: 'recorded' });
      node('A.I.1.i.a').answer_type = 'index_0_4';
    });
    const found = differences(later).items.map(({ code, state, aspects }) => [code, state, aspects]);
    expect(found).toEqual([
      ['A.I.1.i.a', 'CHANGED', ['TYPE', 'OPTIONS']],
      ['A.I.1.i.b', 'CHANGED', ['WORDING']],
      ['A.II.1.i.a', 'CHANGED', ['FORMULA', 'WORDING']],
    ]);
  });

  it('tell the values of options from what they say', () => {
    const later = parseInstrument(
      WORKSHEET_TEXT.replace('id: lke-zi-2021', 'id: lke-later').replaceAll(': 0.67', ': 0.7'),
    );
    const { items } = differences(later.instrument);
    const withFour = [...LKE.items.values()].filter(({ answerType }) => answerType === 'abcd');
    expect(items.map(({ code, aspects }) => [code, aspects])).toEqual(withFour.map(({ code }) => [code, ['VALUES']]));
    expect(items[0]?.changes).toEqual([{ field: 'options.B.value', before: '0.67', after: '0.7' }]);
  });

  it('tell which items came and went, and what that did to the weight of their neighbours', () => {
    const later = changed((node) => {
      node('A.I.1.i').items[0]!.code = 'A.I.1.i.new';
      node('A.I.1.ii').items.pop();
    });
    const { items, unchanged } = differences(later);
    const gone = LKE.areas[0]!.aspects[0]!.subComponents[1]!.items;
    expect(items.find(({ code }) => code === 'A.I.1.i.new')).toMatchObject({ state: 'ADDED', changes: [] });
    expect(items.slice(-2).map(({ code, state }) => [code, state])).toEqual([
      ['A.I.1.i.a', 'REMOVED'],
      [gone.at(-1)!.code, 'REMOVED'],
    ]);
    const heavier = items.filter(({ aspects }) => aspects.includes('WEIGHT'));
    expect(heavier.map(({ code }) => code)).toEqual(gone.slice(0, -1).map(({ code }) => code));
    expect(unchanged).toBe(113 - 2 - heavier.length);
  });

  it('tell what became of weights, titles and minima beside the items', () => {
    const later = changed((node) => {
      node('A.I.1.i').weight = Number(node('A.I.1.i').weight) + 0.5;
      node('A.I.1.ii').weight = Number(node('A.I.1.ii').weight) - 0.5;
      node('CHANGE_MANAGEMENT').title_en = 'Managing change';
    });
    const { frame, items } = differences(later);
    expect(frame.map(({ field }) => field)).toEqual([
      'parts.CHANGE_MANAGEMENT.title.en',
      'parts.A.I.1.i.weight',
      'parts.A.I.1.ii.weight',
    ]);
    expect(items.every(({ aspects }) => aspects.join() === 'WEIGHT')).toBe(true);
  });
});
