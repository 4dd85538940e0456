import type { Answers } from './answer.js';
import type { Instrument } from './instrument.js';
import { NodeScores } from './node-scores.js';
import { areaScore, scoreParts } from './scored-nodes.js';
import type { AreaScore, BlankPolicy, NodeScore } from './scored-nodes.js';
import { planOf } from './scoring-plan.js';

/** The score of a whole sheet and of every node in it, in points of the instrument's scale. */
export interface Scorecard {
  readonly instrument: string;
  readonly blanks: BlankPolicy;
  readonly total: number;
  readonly levers: number;
  readonly fulfilment: number;
  readonly reform: number;
  readonly results: number;
  readonly answered: number;
  readonly items: number;
  readonly areas: readonly AreaScore[];
  /** Every aspect, sub-component, result component and item by its code. */
  readonly nodes: ReadonlyMap<string, NodeScore>;
  /** Items whose zero denominator awaits a ruling; while there are any, the gates are provisional. */
  readonly needsRuling: readonly string[];
}

/**
 * Scores a sheet. Answers must have passed `readAnswer` for the same instrument; codes it does not know are not looked at.
 * An item's weight is its parent's, shared among the items that count in this view, unless it carries points of its own.
 */
export function scoreSheet(instrument: Instrument, answers: Answers, blanks: BlankPolicy = 'zero'): Scorecard {
  const plan = planOf(instrument);
  const scored = scoreParts(plan, answers, blanks);
  const { levers, results, kinds } = plan;
  const { scores, answered } = scored;
  return {
    instrument: instrument.id,
    blanks,
    total: scores[levers.place]! + scores[results.place]!,
    levers: scores[levers.place]!,
    fulfilment: scores[kinds.fulfilment.place]!,
    reform: scores[kinds.reform.place]!,
    results: scores[results.place]!,
    answered: answered[levers.place]! + answered[results.place]!,
    items: levers.itemCount + results.itemCount,
    areas: plan.areas.map((area) => areaScore(area, scored)),
    // Not a getter of this literal, with which V8 would make each scorecard a class of its own, and keep it.
    nodes: new NodeScores(plan, scored),
    needsRuling: scored.needsRuling,
  };
}
