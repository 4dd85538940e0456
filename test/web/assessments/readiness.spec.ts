import type { ChoiceItem, Instrument, Item, RatioItem } from '../../../src/domain/instrument.js';
import { type Filled, isReady, readinessOf } from '../../../web/src/features/assessments/readiness.js';

const TEXT = { id: '', en: '' };
const FACTS = { label: TEXT, points: null, worksheetRow: null, officialWording: null };
const choice = (code: string): ChoiceItem => ({
  ...FACTS,
  code,
  kind: 'choice',
  answerType: 'yes_no',
  evidence: 'above-lowest',
  soalId: null,
  options: [
    { key: 'Ya', value: 1, criterion: TEXT },
    { key: 'Tidak', value: 0, criterion: TEXT },
  ],
  valueOfKey: new Map([
    ['Ya', 1],
    ['Tidak', 0],
  ]),
});
const RATIO: RatioItem = {
  ...FACTS,
  code: 'C',
  kind: 'ratio',
  answerType: 'percentage',
  evidence: 'above-lowest',
  counts: [],
  ratio: { kind: 'share', numerator: ['n'], denominator: ['d'] },
  denominatorRow: null,
};
const ITEMS: readonly Item[] = [choice('A'), choice('B'), RATIO];
const INSTRUMENT = {
  items: new Map(ITEMS.map((item) => [item.code, item])),
  areaNoOf: new Map([
    ['A', 1],
    ['B', 2],
  ]),
} as unknown as Instrument;

const answer = (item: string, value: Filled['answers'][number]['value'], more = {}) => ({
  item,
  value,
  note: 'ada',
  toConfirmFrom: null,
  ...more,
});
const readiness = (filled: Partial<Filled>) =>
  readinessOf(INSTRUMENT, { answers: [], evidenced: new Set(), areas: null, ...filled });

describe('A sheet', () => {
  test('is ready when everything is answered, confirmed and evidenced', () => {
    const answers = [answer('A', 'Ya'), answer('B', 'Tidak'), answer('C', { n: 0, d: 5 })];
    const found = readiness({ answers, evidenced: new Set(['A']) });
    expect([isReady(found), found.lacksEvidence]).toEqual([true, []]);
  });

  test('lacks what is blank, also what was taken back', () => {
    expect(readiness({ answers: [answer('B', null)] }).unanswered).toEqual(['A', 'B', 'C']);
  });

  test('lacks evidence where an answer above the lowest shows none', () => {
    const found = readiness({ answers: [answer('A', 'Ya'), answer('B', 'Tidak')] });
    expect(found.lacksEvidence).toEqual(['A']);
    expect(isReady(found)).toBe(false);
  });

  test('waits for what was carried over and not confirmed', () => {
    expect(readiness({ answers: [answer('B', 'Tidak', { toConfirmFrom: 'last' })] }).unconfirmed).toEqual(['B']);
  });

  test('may lack notes and rulings and be handed in all the same', () => {
    const answers = [answer('A', 'Tidak', { note: ' ' }), answer('B', 'Tidak'), answer('C', { n: 0, d: 0 })];
    const found = readiness({ answers });
    expect([found.lacksNote, found.toRule, isReady(found)]).toEqual([['A'], ['C'], true]);
  });

  test('is for a member only what their areas hold', () => {
    expect(readiness({ areas: [2] })).toMatchObject({ unanswered: ['B'], items: 1 });
  });
});
