import { portalAnswers, questionsOf } from '../../src/portalrb/portal-answers.js';
import { LKE } from '../support/worksheets.js';

const none = { values: new Map(), notes: new Map() };

describe('The answers for PortalRB', () => {
  it('ask each of the 127 questions once, the wealth reports LHKPN and LHKASN apart', () => {
    const ids = [...LKE.items.values()].flatMap((item) => questionsOf(item).map(({ soalId }) => soalId));
    expect(ids.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 127 }, (_, index) => index + 1));
    for (const code of ['A.II.5.iii.a', 'A.II.5.iii.b'])
      expect(questionsOf(LKE.items.get(code)!).length).toBeGreaterThan(0);
  });

  it('say the same note and link at every count of an item, and nothing where there is no answer', () => {
    const item = [...LKE.items.values()].find((one) => one.kind === 'ratio')!;
    const counts = Object.fromEntries(item.counts.map(({ key }, index) => [key, index]));
    const unit = { values: new Map([[item.code, counts]]), notes: new Map([[item.code, 'rincian']]) };
    const linkTo = (code: string) => (code === item.code ? 'https://zi.example/shared/x' : null);
    const answers = portalAnswers(LKE, { unit, tpi: none }, linkTo);
    const own = answers.filter(({ unitNote }) => unitNote === 'rincian');
    expect(new Set(own.map(({ unitAnswer }) => unitAnswer))).toEqual(new Set(item.counts.map((_, at) => String(at))));
    expect(new Set(own.map(({ evidence }) => evidence))).toEqual(new Set(['https://zi.example/shared/x']));
    for (const other of answers.filter((one) => !own.includes(one)))
      expect(other).toEqual({
        ...other,
        unitAnswer: null,
        tpiAnswer: null,
        unitNote: null,
        evidence: null,
        tpiNote: null,
      });
  });

  it('leave out an evaluator’s ruling, which is no count', () => {
    const item = [...LKE.items.values()].find((one) => one.kind === 'ratio')!;
    const counts = Object.fromEntries(item.counts.map(({ key }) => [key, 0]));
    const ruled = { ...counts, ruling: { value: 1, reason: 'tidak ada kasus' } };
    const tpi = { values: new Map([[item.code, ruled]]), notes: new Map() };
    const told = portalAnswers(LKE, { unit: none, tpi }, () => null).filter(({ tpiAnswer }) => tpiAnswer !== null);
    expect(told.map(({ tpiAnswer }) => tpiAnswer)).toEqual(item.counts.map(() => '0'));
  });
});
