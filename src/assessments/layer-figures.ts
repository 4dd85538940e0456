import type { Answers } from '../domain/answer.js';
import { checkPredicate, type Gate } from '../domain/gates.js';
import type { Instrument, Predicate } from '../domain/instrument.js';
import { valueOf } from '../domain/item-value.js';
import { scoreSheet } from '../domain/scoring.js';
import type { LayerScore, ScoredGate } from './layer-score.entity.js';

/** What is kept of a layer's score: all of it follows from its answers. */
export type LayerFigures = Omit<LayerScore, 'assessmentId' | 'layer' | 'scoredAt'>;

/** Less than any answer makes of a difference. */
const NEARLY = 1e-9;

/** What answers come to, blanks counting 0. */
export function figuresOf(instrument: Instrument, answers: Answers): LayerFigures {
  const scorecard = scoreSheet(instrument, answers);
  const { total, levers, results, areas, needsRuling } = scorecard;
  const gatesFor = (predicate: Predicate) => scoredGates(checkPredicate(instrument, predicate, scorecard).gates);
  return {
    total,
    levers,
    results,
    areaShares: areas.map(({ share }) => share),
    gates: { WBK: gatesFor('WBK'), WBBM: gatesFor('WBBM') },
    needsRuling: needsRuling.length,
    itemValues: [...instrument.items.values()].map((item) => valueOf(item, answers.get(item.code))),
  };
}

/**
 * The figures of `kept` that are not as in `scored`. Where an earlier version of the program has kept none of the items, nothing is said
 * of them.
 */
export function differingFigures(kept: LayerFigures, scored: LayerFigures): (keyof LayerFigures)[] {
  const names = Object.keys(scored) as (keyof LayerFigures)[];
  return names.filter((name) => kept[name] !== null && !agree(kept[name], scored[name]));
}

/** Without the wait for WBBM, which depends on the day and not on the score. */
function scoredGates(gates: readonly Gate[]): Readonly<Record<string, ScoredGate>> {
  const scored = gates.flatMap(({ code, required, actual }) =>
    actual === null ? [] : [[code, { required, actual }] as const],
  );
  return Object.fromEntries(scored);
}

function agree(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= NEARLY;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, place) => agree(each, other[place]));
  if (!isObject(one) || !isObject(other)) return one === other;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => agree(one[name], other[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
