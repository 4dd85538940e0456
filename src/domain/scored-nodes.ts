import type { Answer, Answers } from './answer.js';
import { valueOf } from './item-value.js';
import type { Parent, PlannedArea, PlannedItem, ScoringPlan, Sum } from './scoring-plan.js';

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
export interface ScoredParts {
  /** In points. */
  readonly scores: number[];
  readonly weights: readonly number[];
  /** How many items have a value. */
  readonly answered: number[];
  readonly needsRuling: string[];
}

/** One walk over the items; what is asked of every save and every national score. */
export function scoreParts(plan: ScoringPlan, answers: Answers, blanks: BlankPolicy): ScoredParts {
  const scored: ScoredParts = {
    weights: blanks === 'zero' ? plan.weights : weightsAmongAnswered(plan, answers),
    // Copies of arrays of the right length and kind: grown from nothing they would cost half as much as all the rest.
    scores: plan.noScores.slice(),
    answered: plan.noneAnswered.slice(),
    needsRuling: [],
  };
  for (const parent of plan.parents) scoreParent(parent, answers, blanks, scored);
  for (const sum of plan.sums) addUp(sum, scored);
  return scored;
}

/** The skip view: items that have a value share the weight of their parent, as all of them do where none has. */
function weightsAmongAnswered({ weights: amongAll, parents }: ScoringPlan, answers: Answers): readonly number[] {
  const weights = amongAll.slice();
  for (const { weight, items, hasPoints } of parents) {
    const isAnswered = (item: PlannedItem) => !Number.isNaN(valueIn(item, answers.get(item.code)));
    const count = items.filter(isAnswered).length;
    if (hasPoints || count === 0) continue;
    for (const item of items) weights[item.place] = isAnswered(item) ? weight / count : 0;
  }
  return weights;
}

function scoreParent(parent: Parent, answers: Answers, blanks: BlankPolicy, scored: ScoredParts): void {
  const { weights, scores, answered } = scored;
  let points = 0;
  let sumOfValues = 0;
  let count = 0;
  for (const item of parent.items) {
    const answer = answers.get(item.code);
    if (answer === undefined) continue;
    const value = valueIn(item, answer);
    if (Number.isNaN(value)) {
      scored.needsRuling.push(item.code);
      continue;
    }
    const { place } = item;
    const score = value * weights[place]!;
    scores[place] = score;
    answered[place] = 1;
    points += score;
    sumOfValues += value;
    count += 1;
  }
  const counted = blanks === 'skip' && count > 0 ? count : parent.itemCount;
  // mean x weight, not the sum of the items' scores: three full thirds would otherwise miss the weight by a bit.
  scores[parent.place] = parent.hasPoints ? points : (sumOfValues / counted) * parent.weight;
  answered[parent.place] = count;
}

/** 0..1; not a number for a blank and for what awaits a ruling. */
function valueIn({ item, keys, keyValues }: PlannedItem, answer: Answer | undefined): number {
  if (keys === null) return valueOf(item, answer) ?? Number.NaN;
  const place = keys.indexOf(answer as string);
  return place < 0 ? Number.NaN : keyValues[place]!;
}

function addUp({ place, parts }: Sum, { scores, answered }: ScoredParts): void {
  let score = 0;
  let count = 0;
  for (const part of parts) {
    score += scores[part]!;
    count += answered[part]!;
  }
  scores[place] = score;
  answered[place] = count;
}

export function areaScore(
  { no, sum: { code, place, weight, itemCount } }: PlannedArea,
  scored: ScoredParts,
): AreaScore {
  const score = scored.scores[place]!;
  return {
    no,
    code,
    score,
    weight,
    share: shareOf(score, weight),
    answered: scored.answered[place]!,
    items: itemCount,
  };
}

/** 0..1 */
export function shareOf(score: number, weight: number): number {
  return weight === 0 ? 0 : score / weight;
}
