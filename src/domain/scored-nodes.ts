import type { Answers } from './answer.js';
import type { AspectKind } from './instrument.js';
import { valueOf } from './item-value.js';
import type { Parent, PlannedArea, ScoringPlan } from './scoring-plan.js';

/**
 * What a blank item counts (rules, section 2): `zero` counts it 0, and is what the gates use; `skip` leaves it out of its
 * mean as the official workbook does, so that a half-filled sheet looks better than it is.
 */
export const BLANK_POLICIES = ['zero', 'skip'] as const;
export type BlankPolicy = (typeof BLANK_POLICIES)[number];

/** Points of one node. Never rounded; show two decimals. */
export interface NodeScore {
  readonly code: string;
  readonly score: number;
  readonly weight: number;
  /** score / weight, 0..1; 0 where the weight is 0 because the skip view leaves the item out. */
  readonly share: number;
  /** Items below (or at) the node that have a value; one that needs a ruling has none yet. */
  readonly answered: number;
  readonly items: number;
}

export interface AreaScore extends NodeScore {
  readonly no: number;
}

/** What a sheet comes to, by the places that the plan gives; the nodes are made of it when somebody asks. */
export interface ScoredParents {
  /** By item: 0..1, and NaN where it has none. */
  readonly values: number[];
  /** By parent, in points. */
  readonly scores: number[];
  /** By parent: how many of its items have a value. */
  readonly answered: number[];
  readonly needsRuling: string[];
}

/** One walk over the items; what is asked of every save and every national score. */
export function scoreParents(plan: ScoringPlan, answers: Answers, blanks: BlankPolicy): ScoredParents {
  // Copies of arrays of the right length and kind: grown from nothing they would cost half as much as all the rest.
  const [values, scores, answered] = [plan.noValues.slice(), plan.noScores.slice(), plan.noneAnswered.slice()];
  const scored: ScoredParents = { values, scores, answered, needsRuling: [] };
  for (const parent of plan.parents) scoreParent(parent, answers, blanks, scored);
  return scored;
}

function scoreParent(parent: Parent, answers: Answers, blanks: BlankPolicy, scored: ScoredParents): void {
  let points = 0;
  let sumOfValues = 0;
  let answered = 0;
  for (const { place, code, valueOfKey, item, ownPoints } of parent.planned) {
    const answer = answers.get(code);
    if (answer === undefined) continue;
    const value = valueOfKey === null ? valueOf(item, answer) : (valueOfKey.get(answer as string) ?? null);
    if (value === null) {
      scored.needsRuling.push(code);
      continue;
    }
    scored.values[place] = value;
    answered += 1;
    sumOfValues += value;
    points += value * ownPoints;
  }
  // mean x weight, not the sum of the items' scores: three full thirds would otherwise miss the weight by a bit.
  const mean = sumOfValues / countedIn(parent, answered, blanks);
  scored.scores[parent.place] = parent.hasPoints ? points : mean * parent.weight;
  scored.answered[parent.place] = answered;
}

/** Among how many items a parent's weight is shared. */
function countedIn({ items }: Parent, answered: number, blanks: BlankPolicy): number {
  return blanks === 'skip' && answered > 0 ? answered : items.length;
}

/** What a node comes to that is the sum of its parents, added up in worksheet order. */
function sumOfParents(parents: readonly Parent[], scored: ScoredParents): Sum {
  let score = 0;
  let answered = 0;
  let items = 0;
  for (const { place, planned } of parents) {
    score += scored.scores[place]!;
    answered += scored.answered[place]!;
    items += planned.length;
  }
  return { score, answered, items };
}

interface Sum {
  readonly score: number;
  readonly answered: number;
  readonly items: number;
}

/** The points of all aspects of a kind. */
export function scoreOfAspects({ areas }: ScoringPlan, scored: ScoredParents, kind: AspectKind): number {
  let score = 0;
  for (const { aspects } of areas)
    for (const aspect of aspects) if (aspect.kind === kind) score += sumOfParents(aspect.parents, scored).score;
  return score;
}

/** A node that is what its aspects, or other nodes below it, add up to. */
export function sumNode({ code, weight }: { code: string; weight: number }, parts: readonly Sum[]): NodeScore {
  let score = 0;
  let answered = 0;
  let items = 0;
  for (const part of parts) {
    score += part.score;
    answered += part.answered;
    items += part.items;
  }
  return node(code, score, weight, answered, items);
}

export function areaNode({ no, code, weight, aspects }: PlannedArea, scored: ScoredParents): AreaScore {
  const { score, share, answered, items } = sumNode(
    { code, weight },
    aspects.map(({ parents }) => sumOfParents(parents, scored)),
  );
  return { no, code, score, weight, share, answered, items };
}

export function resultsNode(
  results: { code: string; weight: number },
  { components }: ScoringPlan,
  scored: ScoredParents,
) {
  const { score, answered, items } = sumOfParents(components, scored);
  return node(results.code, score, results.weight, answered, items);
}

/** Every aspect, sub-component, result component and item by its code. */
export function explainNodes(plan: ScoringPlan, scored: ScoredParents, blanks: BlankPolicy): Map<string, NodeScore> {
  const nodes = new Map<string, NodeScore>();
  for (const { aspects } of plan.areas)
    for (const aspect of aspects) {
      for (const parent of aspect.parents) explainParent(parent, scored, blanks, nodes);
      nodes.set(aspect.code, sumNode(aspect, [sumOfParents(aspect.parents, scored)]));
    }
  for (const parent of plan.components) explainParent(parent, scored, blanks, nodes);
  return nodes;
}

function explainParent(parent: Parent, scored: ScoredParents, blanks: BlankPolicy, nodes: Map<string, NodeScore>) {
  const counted = countedIn(parent, scored.answered[parent.place]!, blanks);
  const isSkipping = counted < parent.items.length;
  for (const { place, code, item } of parent.planned) {
    const value = scored.values[place]!;
    const isBlank = Number.isNaN(value);
    const weight = item.points ?? (isSkipping && isBlank ? 0 : parent.weight / counted);
    nodes.set(code, node(code, isBlank ? 0 : value * weight, weight, isBlank ? 0 : 1, 1));
  }
  nodes.set(parent.code, sumNode(parent, [sumOfParents([parent], scored)]));
}

function node(code: string, score: number, weight: number, answered: number, items: number): NodeScore {
  return { code, score, weight, share: weight === 0 ? 0 : score / weight, answered, items };
}
