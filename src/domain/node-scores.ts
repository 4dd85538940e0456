import { type BlankPolicy, countedIn, node, type NodeScore, type ScoredParts } from './scored-nodes.js';
import type { Parent, ScoringPlan } from './scoring-plan.js';

/**
 * Every aspect, sub-component, result component and item by its code, made when somebody first asks: most of what a score is asked
 * for needs none, and there are half again as many nodes as items. A map of them would take longer to fill than they to make.
 */
export class NodeScores implements ReadonlyMap<string, NodeScore> {
  private made: readonly NodeScore[] | null = null;

  constructor(
    private readonly plan: ScoringPlan,
    private readonly scored: ScoredParts,
    private readonly blanks: BlankPolicy,
  ) {}

  get size(): number {
    return this.plan.nodePlaces.size;
  }

  get(code: string): NodeScore | undefined {
    const place = this.plan.nodePlaces.get(code);
    return place === undefined ? undefined : this.all()[place];
  }

  has(code: string): boolean {
    return this.plan.nodePlaces.has(code);
  }

  keys(): MapIterator<string> {
    return this.plan.nodePlaces.keys();
  }

  values(): MapIterator<NodeScore> {
    return this.all().values();
  }

  entries(): MapIterator<[string, NodeScore]> {
    return this.all()
      .map((each): [string, NodeScore] => [each.code, each])
      .values();
  }

  [Symbol.iterator](): MapIterator<[string, NodeScore]> {
    return this.entries();
  }

  forEach(use: (node: NodeScore, code: string, nodes: ReadonlyMap<string, NodeScore>) => void): void {
    for (const each of this.all()) use(each, each.code, this);
  }

  private all(): readonly NodeScore[] {
    this.made ??= explain(this.plan, this.scored, this.blanks);
    return this.made;
  }
}

/** In the order of the plan's places. */
function explain(plan: ScoringPlan, scored: ScoredParts, blanks: BlankPolicy): NodeScore[] {
  const nodes: NodeScore[] = [];
  for (const { code, weight, place, items, parents } of plan.aspects) {
    for (const parent of parents) explainParent(parent, scored, blanks, nodes);
    nodes.push(node(code, scored.aspectScores[place]!, weight, scored.aspectAnswered[place]!, items));
  }
  for (const parent of plan.components) explainParent(parent, scored, blanks, nodes);
  return nodes;
}

function explainParent(parent: Parent, scored: ScoredParts, blanks: BlankPolicy, nodes: NodeScore[]): void {
  const answered = scored.answered[parent.place]!;
  const counted = countedIn(parent, answered, blanks);
  const ofEach = parent.weight / counted;
  const ofBlank = counted < parent.items.length ? 0 : ofEach;
  for (const { place, code, points } of parent.planned) {
    const value = scored.values[place]!;
    const isBlank = Number.isNaN(value);
    const weight = points ?? (isBlank ? ofBlank : ofEach);
    nodes.push(node(code, isBlank ? 0 : value * weight, weight, isBlank ? 0 : 1, 1));
  }
  nodes.push(node(parent.code, scored.scores[parent.place]!, parent.weight, answered, parent.items.length));
}
