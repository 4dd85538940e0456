import { parse } from 'yaml';
import type { Answer } from '../../src/domain/answer.js';
import { needsEvidence } from '../../src/domain/evidence-need.js';
import { InvalidInstrument } from '../../src/domain/instrument-node.js';
import { readInstrument } from '../../src/domain/instrument-reading.js';
import { itemContent } from '../../src/domain/instrument.js';
import { countsOf, LKE, WORKSHEET_TEXT } from '../support/worksheets.js';

const item = (code: string) => LKE.items.get(code)!;
const needs = (code: string, answer: Answer) => needsEvidence(item(code), answer);
const SHARE = [...LKE.items.values()].find((found) => found.kind === 'ratio' && found.ratio.kind === 'share')!;

describe('Evidence is asked for', () => {
  it('on every lever item answered above its lowest option, and on no other', () => {
    const choices = [...LKE.items.values()].flatMap((found) =>
      found.kind === 'choice' && LKE.areaNoOf.has(found.code) ? [found] : [],
    );
    expect(choices.length).toBeGreaterThan(90);
    for (const { code, options } of choices) {
      const asked = options.map(({ key }) => needs(code, key));
      expect(asked).toEqual(options.map((_, index) => index < options.length - 1));
    }
  });

  it('on a ratio above 0; not on 0, and not before a zero denominator is ruled on', () => {
    if (SHARE.kind !== 'ratio') throw new Error(`${SHARE.code} is no ratio`);
    expect(needs(SHARE.code, countsOf(SHARE, 1, 10))).toBe(true);
    expect(needs(SHARE.code, countsOf(SHARE, 0, 10))).toBe(false);
    expect(needs(SHARE.code, countsOf(SHARE, 0, 0))).toBe(false);
    const ruled = { ...(countsOf(SHARE, 0, 0) as object), ruling: { value: 0.5, reason: 'tidak ada kegiatan' } };
    expect(needs(SHARE.code, ruled)).toBe(true);
  });

  it('on both surveys whatever they say, and not on the comparison of performance', () => {
    for (const index of [0, 4]) expect([needs('B.I.a', index), needs('B.II.a', index)]).toEqual([true, true]);
    for (const key of ['A', 'E']) expect(needs('B.I.b', key)).toBe(false);
  });
});

describe('A worksheet', () => {
  const readWith = (evidence: unknown) => {
    const raw = parse(WORKSHEET_TEXT) as {
      levers: { areas: { aspects: { sub_components: { items: object[] }[] }[] }[] };
    };
    Object.assign(raw.levers.areas[0]!.aspects[0]!.sub_components[0]!.items[0]!, { evidence });
    return readInstrument(raw);
  };

  it('may ask for evidence on an item whatever its answer, or never', () => {
    const [required, optional] = ['required', 'optional'].map((rule) => readWith(rule).items.get('A.I.1.i.a')!);
    expect(['Ya', 'Tidak'].map((answer) => needsEvidence(required!, answer))).toEqual([true, true]);
    expect(['Ya', 'Tidak'].map((answer) => needsEvidence(optional!, answer))).toEqual([false, false]);
  });

  it('says so in one of two words', () => {
    for (const word of ['above-lowest', 'yes', true]) {
      expect(() => readWith(word)).toThrow(InvalidInstrument);
    }
  });

  it('asks the same question with it as without: its digest is of the question', () => {
    expect(itemContent(readWith('optional').items.get('A.I.1.i.a')!)).toBe(itemContent(item('A.I.1.i.a')));
  });
});
