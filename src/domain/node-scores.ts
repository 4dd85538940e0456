import { type BlankPolicy, countedIn, node, type NodeScore, type ScoredParts } from './scored-nodes.js';
import type { Parent, PlannedAspect, PlannedItem, PlannedNode, ScoringPlan } from './scoring-plan.js';

/**
 * Every aspect, sub-component, result component and item by its code, made when somebody asks: most of what a score is asked for
 * needs none, and there are half again as many nodes as items. Made anew each time, for a scorecard that held them would keep them
 * in memory for longer than their reader does.
 */
export class NodeScores implements ReadonlyMap<string, NodeScore> {
  constructor(
    private readonly plan: ScoringPlan,
    private readonly scored: ScoredParts,
    private readonly blanks: BlankPolicy,
  ) {}

  get size(): number {
    return this.plan.nodes.length;
  }

  get(code: string): NodeScore | undefined {
    const planned = this.plan.nodesByCode.get(code);
    return planned === undefined ? undefined : this.explain(planned);
  }

  has(code: string): boolean {
    return this.plan.nodesByCode.has(code);
  }

  keys(): MapIterator<string> {
    return this.plan.nodesByCode.keys();
  }

  values(): MapIterator<NodeScore> {
    return this.plan.nodes.map((planned) => this.explain(planned)).values();
  }

  entries(): MapIterator<[string, NodeScore]> {
    return this.plan.nodes.map((planned): [string, NodeScore] => [planned.code, this.explain(planned)]).values();
  }

  [Symbol.iterator](): MapIterator<[string, NodeScore]> {
    return this.entries();
  }

  forEach(use: (node: NodeScore, code: string, nodes: ReadonlyMap<string, NodeScore>) => void): void {
    for (const each of this.values()) use(each, each.code, this);
  }

  private explain(planned: PlannedNode): NodeScore {
    if (planned.parent === null) return aspectNode(planned.aspect, this.scored);
    if (planned.planned === null) return parentNode(planned.parent, this.scored);
    return this.itemNode(planned.planned, planned.parent);
  }

  private itemNode({ place, code, points }: PlannedItem, parent: Parent): NodeScore {
    const counted = countedIn(parent, this.scored.answered[parent.place]!, this.blanks);
    const ofEach = parent.weight / counted;
    const value = this.scored.values[place]!;
    if (!Number.isNaN(value)) return node(code, value * (points ?? ofEach), points ?? ofEach, 1, 1);
    const isLeftOut = counted < parent.items.length;
    return node(code, 0, points ?? (isLeftOut ? 0 : ofEach), 0, 1);
  }
}

function aspectNode({ code, weight, place, items }: PlannedAspect, scored: ScoredParts): NodeScore {
  return node(code, scored.aspectScores[place]!, weight, scored.aspectAnswered[place]!, items);
}

function parentNode({ code, weight, place, items }: Parent, scored: ScoredParts): NodeScore {
  return node(code, scored.scores[place]!, weight, scored.answered[place]!, items.length);
}
