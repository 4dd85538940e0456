import type { Answer, Answers } from './answer.js';
import type { AspectKind } from './instrument.js';
import { valueOf } from './item-value.js';
import type { Parent, PlannedArea, PlannedAspect, PlannedItem, ScoringPlan } from './scoring-plan.js';

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
  /** By item: 0..1, and NaN where it has none. */
  readonly values: number[];
  /** By parent, in points. */
  readonly scores: number[];
  /** By parent: how many of its items have a value. */
  readonly answered: number[];
  /** The same two by aspect. */
  readonly aspectScores: number[];
  readonly aspectAnswered: number[];
  readonly needsRuling: string[];
}

/** One walk over the items; what is asked of every save and every national score. */
export function scoreParts(plan: ScoringPlan, answers: Answers, blanks: BlankPolicy): ScoredParts {
  // Copies of arrays of the right length and kind: grown from nothing they would cost half as much as all the rest.
  const scored: ScoredParts = {
    values: plan.noValues.slice(),
    scores: plan.noScores.slice(),
    answered: plan.noneAnswered.slice(),
    aspectScores: plan.noAspectScores.slice(),
    aspectAnswered: plan.noneAnsweredOfAspects.slice(),
    needsRuling: [],
  };
  for (const parent of plan.parents) scoreParent(parent, answers, blanks, scored);
  for (const aspect of plan.aspects) scoreAspect(aspect, scored);
  return scored;
}

function scoreParent(parent: Parent, answers: Answers, blanks: BlankPolicy, scored: ScoredParts): void {
  let points = 0;
  let sumOfValues = 0;
  let answered = 0;
  for (const planned of parent.planned) {
    const { place, code } = planned;
    const answer = answers.get(code);
    if (answer === undefined) continue;
    const value = planned.keys === null ? valueOf(planned.item, answer) : valueOfChoice(planned, answer);
    if (value === null) {
      scored.needsRuling.push(code);
      continue;
    }
    scored.values[place] = value;
    answered += 1;
    sumOfValues += value;
    points += value * planned.ownPoints;
  }
  // mean x weight, not the sum of the items' scores: three full thirds would otherwise miss the weight by a bit.
  const mean = sumOfValues / countedIn(parent, answered, blanks);
  scored.scores[parent.place] = parent.hasPoints ? points : mean * parent.weight;
  scored.answered[parent.place] = answered;
}

function valueOfChoice({ keys, keyValues }: PlannedItem, answer: Answer): number | null {
  const place = keys!.indexOf(answer as string);
  return place < 0 ? null : keyValues[place]!;
}

function scoreAspect({ place, parents }: PlannedAspect, scored: ScoredParts): void {
  let score = 0;
  let answered = 0;
  for (const parent of parents) {
    score += scored.scores[parent.place]!;
    answered += scored.answered[parent.place]!;
  }
  scored.aspectScores[place] = score;
  scored.aspectAnswered[place] = answered;
}

/** Among how many items a parent's weight is shared. */
export function countedIn({ items }: Parent, answered: number, blanks: BlankPolicy): number {
  return blanks === 'skip' && answered > 0 ? answered : items.length;
}

/** The points of all aspects of a kind. */
export function scoreOfAspects({ aspects }: ScoringPlan, { aspectScores }: ScoredParts, kind: AspectKind): number {
  let score = 0;
  for (const aspect of aspects) if (aspect.kind === kind) score += aspectScores[aspect.place]!;
  return score;
}

export function areaNode({ no, code, weight, aspects }: PlannedArea, scored: ScoredParts): AreaScore {
  let score = 0;
  let answered = 0;
  let items = 0;
  for (const aspect of aspects) {
    score += scored.aspectScores[aspect.place]!;
    answered += scored.aspectAnswered[aspect.place]!;
    items += aspect.items;
  }
  return { no, code, score, weight, share: shareOf(score, weight), answered, items };
}

/** What all areas come to. */
export function leversNode({ code, weight }: { code: string; weight: number }, areas: readonly AreaScore[]): NodeScore {
  let score = 0;
  let answered = 0;
  let items = 0;
  for (const area of areas) {
    score += area.score;
    answered += area.answered;
    items += area.items;
  }
  return node(code, score, weight, answered, items);
}

export function resultsNode(
  { code, weight }: { code: string; weight: number },
  { components }: ScoringPlan,
  scored: ScoredParts,
): NodeScore {
  let score = 0;
  let answered = 0;
  let items = 0;
  for (const component of components) {
    score += scored.scores[component.place]!;
    answered += scored.answered[component.place]!;
    items += component.items.length;
  }
  return node(code, score, weight, answered, items);
}

export function node(code: string, score: number, weight: number, answered: number, items: number): NodeScore {
  return new ScoredNode(code, score, weight, answered, items);
}

/** Its share is reckoned when asked for: a third number in each of 169 nodes would cost as much as making them. */
class ScoredNode implements NodeScore {
  constructor(
    readonly code: string,
    readonly score: number,
    readonly weight: number,
    readonly answered: number,
    readonly items: number,
  ) {}

  get share(): number {
    return shareOf(this.score, this.weight);
  }
}

function shareOf(score: number, weight: number): number {
  return weight === 0 ? 0 : score / weight;
}
