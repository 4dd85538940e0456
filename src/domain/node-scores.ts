import { type NodeScore, type ScoredParts, shareOf } from './scored-nodes.js';
import type { PlannedNode, ScoringPlan } from './scoring-plan.js';

/**
 * Every aspect, sub-component, result component and item by its code, made when somebody asks: most of what a score is asked for
 * needs none, and there are half again as many nodes as items. Made anew each time, for a scorecard that held them would keep them
 * in memory for longer than their reader does.
 */
export class NodeScores implements ReadonlyMap<string, NodeScore> {
  constructor(
    private readonly plan: ScoringPlan,
    private readonly scored: ScoredParts,
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
    return new ScoredNode(planned, this.scored);
  }
}

/** Points at what is planned and what is scored: numbers of its own in each of 169 nodes would cost more than to score them. */
class ScoredNode implements NodeScore {
  constructor(
    private readonly planned: PlannedNode,
    private readonly scored: ScoredParts,
  ) {}

  get code(): string {
    return this.planned.code;
  }

  get score(): number {
    return this.scored.scores[this.planned.place]!;
  }

  get weight(): number {
    return this.scored.weights[this.planned.place]!;
  }

  get share(): number {
    return shareOf(this.score, this.weight);
  }

  get answered(): number {
    return this.scored.answered[this.planned.place]!;
  }

  get items(): number {
    return this.planned.itemCount;
  }
}
