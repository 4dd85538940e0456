import { type Answer, type Answers, asksForRuling, type CountsAnswer, type Ruling, sumOf } from './answer.js';
import type { AspectKind, ChangeArea, Instrument, Item, RatioItem } from './instrument.js';

/**
 * What a blank item counts (rules, section 2): `zero` counts it 0, and is what the gates use; `skip` leaves it out of its
 * mean as the official workbook does, so that a half-filled sheet looks better than it is.
 */
export const BLANK_POLICIES = ['zero', 'skip'] as const;
export type BlankPolicy = (typeof BLANK_POLICIES)[number];

/** `needs-ruling`: the counts are there, their denominator is zero, and no evaluator has ruled what that is worth. */
export type ItemStatus = 'blank' | 'answered' | 'needs-ruling';

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

interface Parent {
  readonly code: string;
  readonly weight: number;
  readonly items: readonly Item[];
}

/**
 * Scores a sheet. Answers must have passed `readAnswer` for the same instrument; codes it does not know are not looked at.
 * An item's weight is its parent's, shared among the items that count in this view, unless it carries points of its own.
 */
export function scoreSheet(instrument: Instrument, answers: Answers, blanks: BlankPolicy = 'zero'): Scorecard {
  const nodes = new Map<string, NodeScore>();
  const needsRuling: string[] = [];
  const ofAspects: Record<AspectKind, number> = { fulfilment: 0, reform: 0 };
  const score = (parent: Parent) => scoreParent(parent, answers, blanks, nodes, needsRuling);

  const areas = instrument.areas.map((area) => scoreArea(area, score, nodes, ofAspects));
  const results = sum(instrument.results.code, instrument.results.weight, instrument.components.map(score));
  const levers = sum(instrument.levers.code, instrument.levers.weight, areas);
  return {
    instrument: instrument.id,
    blanks,
    total: levers.score + results.score,
    levers: levers.score,
    ...ofAspects,
    results: results.score,
    answered: levers.answered + results.answered,
    items: levers.items + results.items,
    areas,
    nodes,
    needsRuling,
  };
}

/** Whether an item is done, as far as its score goes. */
export function itemStatus(item: Item, answer: Answer | undefined): ItemStatus {
  if (answer === undefined) return 'blank';
  return valueOf(item, answer) === null ? 'needs-ruling' : 'answered';
}

/** What an answer is worth, 0..1; null for a blank and for a zero denominator that awaits a ruling. */
export function valueOf(item: Item, answer: Answer | undefined): number | null {
  if (answer === undefined) return null;
  if (item.kind === 'choice') return item.valueOfKey.get(answer as string) ?? null;
  if (item.kind === 'index') return (answer as number) / 4;
  return ratioValue(item, answer as CountsAnswer);
}

/**
 * The ratio of an item's counts, clamped to 0..1. Zero denominators (rules, section 2): violations 0 -> 0 is worth 1 and
 * 0 -> more is worth 0; every other one is worth what an evaluator rules, and null until then.
 */
function ratioValue(item: RatioItem, answer: CountsAnswer): number | null {
  const { ratio } = item;
  if (ratio.kind === 'share') {
    if (asksForRuling(item, answer)) return (answer.ruling as Ruling | undefined)?.value ?? null;
    return clamp(sumOf(answer, ratio.numerator) / sumOf(answer, ratio.denominator));
  }
  const [before, after] = [answer[ratio.before] as number, answer[ratio.after] as number];
  if (before === 0) return after === 0 ? 1 : 0;
  return clamp((before - after) / before);
}

/** True where more is counted above the line than below it: accepted, counts as 1, worth a second look. */
export function exceedsDenominator(item: Item, answer: Answer): boolean {
  if (item.kind !== 'ratio' || item.ratio.kind !== 'share') return false;
  const { numerator, denominator } = item.ratio;
  return sumOf(answer as CountsAnswer, numerator) > sumOf(answer as CountsAnswer, denominator);
}

function scoreArea(
  area: ChangeArea,
  score: (parent: Parent) => NodeScore,
  nodes: Map<string, NodeScore>,
  ofAspects: Record<AspectKind, number>,
): AreaScore {
  const aspects = area.aspects.map((aspect) => {
    const node = sum(aspect.code, aspect.weight, aspect.subComponents.map(score));
    nodes.set(node.code, node);
    ofAspects[aspect.kind] += node.score;
    return node;
  });
  return { no: area.no, ...sum(area.code, area.weight, aspects) };
}

function scoreParent(
  parent: Parent,
  answers: Answers,
  blanks: BlankPolicy,
  nodes: Map<string, NodeScore>,
  needsRuling: string[],
): NodeScore {
  const values = parent.items.map((item) => valueOf(item, answers.get(item.code)));
  const answered = values.reduce<number>((count, value) => (value === null ? count : count + 1), 0);
  const skipped = blanks === 'skip' && answered > 0;
  const equalWeight = parent.weight / (skipped ? answered : values.length);
  let [points, sumOfValues] = [0, 0];
  parent.items.forEach((item, index) => {
    const value = values[index] ?? null;
    const weight = item.points ?? (skipped && value === null ? 0 : equalWeight);
    const score = (value ?? 0) * weight;
    points += score;
    sumOfValues += value ?? 0;
    nodes.set(item.code, node(item.code, score, weight, value === null ? 0 : 1, 1));
    if (value === null && answers.has(item.code)) needsRuling.push(item.code);
  });
  const hasPoints = parent.items[0]?.points != null;
  // mean x weight, not the sum of the items' scores: three full thirds would otherwise miss the weight by a bit.
  const score = hasPoints ? points : (sumOfValues / (skipped ? answered : values.length)) * parent.weight;
  const scored = node(parent.code, score, parent.weight, answered, values.length);
  nodes.set(parent.code, scored);
  return scored;
}

function sum(code: string, weight: number, parts: readonly NodeScore[]): NodeScore {
  let [score, answered, items] = [0, 0, 0];
  for (const part of parts) {
    score += part.score;
    answered += part.answered;
    items += part.items;
  }
  return node(code, score, weight, answered, items);
}

function node(code: string, score: number, weight: number, answered: number, items: number): NodeScore {
  return { code, score, weight, share: weight === 0 ? 0 : score / weight, answered, items };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
