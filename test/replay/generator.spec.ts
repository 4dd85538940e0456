import { readFileSync } from 'node:fs';
import { checkPredicate, failedGates } from '../../src/domain/gates.js';
import type { Instrument } from '../../src/domain/instrument.js';
import { LAYERS } from '../../src/domain/lifecycle.js';
import { readAnswer } from '../../src/domain/answer.js';
import { valueOf } from '../../src/domain/item-value.js';
import { scoreSheet } from '../../src/domain/scoring.js';
import { parseInstrument } from '../../src/instruments/instrument-file.js';
import { inventedSheets, type InventedSheet } from '../../src/replay/invented-sheets.js';
import { FAILING_GATES } from '../../src/replay/minima.js';
import { countsAt, nationAt } from '../../src/replay/nation.js';
import { type Run, seasonsOf } from '../../src/replay/runs.js';
import { slotsOf } from '../../src/replay/slots.js';

const SEED = 7;
const instrument: Instrument = parseInstrument(readFileSync('instruments/lke-zi-2021.yaml', 'utf8')).instrument;
const slots = slotsOf(instrument);
const replayed = (scale: number, cycles = 1) => {
  const nation = nationAt(scale, SEED);
  return { nation, seasons: seasonsOf(nation, { year: 2020, cycles, seed: SEED }) };
};
const countOf = (runs: readonly Run[], intended: Run['intended'], target?: Run['target']) =>
  runs.filter((run) => run.intended === intended && (target === undefined || run.target === target)).length;

describe('The nation of a replay', () => {
  test('is that of 2020', () => {
    const { nation, seasons } = replayed(1);
    const kinds = nation.institutions.map(({ kind }) => kind);
    expect(
      ['MINISTRY_OR_AGENCY', 'PROVINCE', 'REGENCY_OR_CITY'].map((kind) => kinds.filter((each) => each === kind).length),
    ).toEqual([70, 20, 161]);
    const { runs } = seasons[1] as { runs: readonly Run[] };
    expect(runs).toHaveLength(3_691);
    expect(countOf(runs, 'SCREENED_OUT')).toBe(3_691 - 2_570);
    expect([countOf(runs, 'AWARDED', 'WBK'), countOf(runs, 'AWARDED', 'WBBM')]).toEqual([681, 82]);
    expect(new Set(runs.map(({ gate }) => gate))).toEqual(new Set([null, ...FAILING_GATES]));
    expect(new Set(nation.units.map(({ institution }) => institution)).size).toBe(251);
  });

  test('grows and shrinks with its scale', () => {
    expect(countsAt(10)).toMatchObject({ ministries: 700, units: 36_910, admitted: 25_700, wbk: 6_810, wbbm: 820 });
    expect(countsAt(0.02)).toMatchObject({
      ministries: 1,
      provinces: 1,
      regencies: 3,
      units: 74,
      admitted: 51,
      wbk: 14,
      wbbm: 2,
    });
    expect(Math.min(...Object.values(countsAt(0.0001)))).toBe(1);
  });

  test('has every unit that wins WBBM win WBK three years before', () => {
    const [earlier, season] = replayed(0.1).seasons;
    expect(earlier?.year).toBe(2017);
    expect(earlier?.runs.map(({ no }) => no)).toEqual(
      season?.runs.filter(({ target }) => target === 'WBBM').map(({ no }) => no),
    );
    expect(earlier?.runs.every(({ target, intended }) => target === 'WBK' && intended === 'AWARDED')).toBe(true);
  });

  test('lets nobody propose again for what it holds, and looks at each award again after two years', () => {
    const [, first, second, third] = replayed(0.1, 3).seasons.map(({ runs }) => runs);
    const awarded = first?.filter(({ intended }) => intended === 'AWARDED').map(({ no }) => no) ?? [];
    expect(second?.map(({ no }) => no).filter((no) => awarded.includes(no))).toEqual([]);
    const again = third?.filter(({ kind }) => kind === 'REEVALUATION') ?? [];
    expect(again.map(({ no }) => no)).toEqual(awarded);
    expect(countOf(again, 'RETAINED')).toBeGreaterThan(countOf(again, 'REVOKED'));
    expect(second?.length).toBe(369 - awarded.length);
  });

  test('is the same every time', () => {
    expect(replayed(0.05, 3)).toEqual(replayed(0.05, 3));
  });
});

describe('The sheets of a replay', () => {
  const season = { year: 2020, seed: SEED };
  const valuesOf = (sheet: InventedSheet) => new Map([...sheet].map(([code, { value }]) => [code, value]));
  const failed = (run: Run) => {
    const { TPN } = inventedSheets(slots, run, season);
    const check = checkPredicate(instrument, run.target, scoreSheet(instrument, valuesOf(TPN)));
    return failedGates(check).map(({ code }) => code);
  };
  const run = {
    no: 0,
    kind: 'PROPOSAL',
    target: 'WBK',
    intended: 'AWARDED',
    gate: null,
    document: null,
    seat: 0,
  } as const;

  test.each([null, ...FAILING_GATES])('fail %s and no other gate of WBK', (gate) => {
    for (let no = 0; no < 40; no += 1) expect(failed({ ...run, no, gate })).toEqual(gate === null ? [] : [gate]);
  });

  test.each([null, ...FAILING_GATES])('fail %s and no other gate of WBBM', (gate) => {
    for (let no = 0; no < 40; no += 1)
      expect(failed({ ...run, no, gate, target: 'WBBM' })).toEqual(gate === null ? [] : [gate]);
  });

  test('come near the minima: a worksheet with others would decide otherwise', () => {
    const totals = Array.from({ length: 100 }, (_, no) => {
      const { TPN } = inventedSheets(slots, { ...run, no }, season);
      return scoreSheet(instrument, valuesOf(TPN)).total;
    });
    expect(totals.filter((total) => total < 80).length).toBeGreaterThan(10);
  });

  test('answer every item as it may be, lower from layer to layer, and say why', () => {
    const sheets = inventedSheets(slots, { ...run, gate: 'total' }, season);
    for (const [code, item] of instrument.items) {
      const [own, internal, national] = LAYERS.map((layer) => sheets[layer].get(code));
      for (const answer of [own, internal, national]) expect(readAnswer(item, answer?.value)).toEqual(answer?.value);
      const worth = [own, internal, national].map((answer) => valueOf(item, answer?.value) ?? 0) as [
        number,
        number,
        number,
      ];
      expect(worth[0]).toBeGreaterThanOrEqual(worth[1]);
      expect(worth[1]).toBeGreaterThanOrEqual(worth[2]);
      if (worth[1] < worth[0]) expect(internal?.note).not.toBe('');
      if (worth[2] < worth[1]) expect(national?.note).not.toBe('');
    }
  });

  test('are the same every time, and others for another unit and another year', () => {
    expect(inventedSheets(slots, run, season)).toEqual(inventedSheets(slots, run, season));
    expect(inventedSheets(slots, { ...run, no: 1 }, season)).not.toEqual(inventedSheets(slots, run, season));
    expect(inventedSheets(slots, run, { ...season, year: 2021 })).not.toEqual(inventedSheets(slots, run, season));
  });
});
