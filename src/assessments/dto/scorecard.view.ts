import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { isReplayed } from '../../domain/replayed.js';
import type { PredicateCheck } from '../../domain/gates.js';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import type { AreaScore } from '../../domain/scored-nodes.js';
import { BLANK_POLICIES, type BlankPolicy, type NodeScore } from '../../domain/scored-nodes.js';
import type { SheetScore } from '../sheet-scores.service.js';

export class NodeScoreView {
  @ApiProperty({ description: 'points, never rounded' })
  score: number;

  @ApiProperty()
  weight: number;

  @ApiProperty({ minimum: 0, maximum: 1 })
  share: number;

  static of({ score, weight, share }: NodeScore): NodeScoreView {
    return { score, weight, share };
  }
}

export class AreaScoreView extends NodeScoreView {
  @ApiProperty()
  no: number;

  @ApiProperty()
  code: string;

  @ApiProperty()
  answered: number;

  @ApiProperty()
  items: number;

  static override of({ no, code, score, weight, share, answered, items }: AreaScore): AreaScoreView {
    return { no, code, score, weight, share, answered, items };
  }
}

export class GateView {
  @ApiProperty({ example: 'area.3' })
  code: string;

  @ApiProperty()
  required: number;

  @ApiProperty({ type: Number, nullable: true })
  actual: number | null;

  @ApiProperty({ type: Boolean, nullable: true })
  passed: boolean | null;

  @ApiProperty({ type: Number, nullable: true, description: "actual - required, in the gate's own unit" })
  distance: number | null;
}

export class PredicateCheckView {
  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty({ description: 'true when no gate is failed' })
  passed: boolean;

  @ApiProperty({ description: 'true on every sheet but the deciding one, and while an item awaits a ruling' })
  provisional: boolean;

  @ApiProperty({ type: [GateView] })
  gates: GateView[];

  static of({ predicate, passed, provisional, gates }: PredicateCheck): PredicateCheckView {
    const views = gates.map(({ code, required, actual, passed: met, distance }) => ({
      code,
      required,
      actual,
      passed: met,
      distance,
    }));
    return { predicate, passed, provisional, gates: views };
  }
}

@ApiExtraModels(NodeScoreView)
export class ScorecardView {
  @ApiProperty()
  instrument: string;

  @ApiProperty({ enum: BLANK_POLICIES })
  blanks: BlankPolicy;

  @ApiProperty()
  total: number;

  @ApiProperty()
  levers: number;

  @ApiProperty()
  fulfilment: number;

  @ApiProperty()
  reform: number;

  @ApiProperty()
  results: number;

  @ApiProperty()
  answered: number;

  @ApiProperty()
  items: number;

  @ApiProperty({ type: [AreaScoreView] })
  areas: AreaScoreView[];

  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(NodeScoreView) }, description: 'by code' })
  nodes: Record<string, NodeScoreView>;

  @ApiProperty({ type: [String], description: 'items whose zero denominator awaits a ruling' })
  needsRuling: string[];

  @ApiProperty({
    type: [String],
    description: 'items carried over: counted here, not for the submission until confirmed',
  })
  toConfirm: string[];

  @ApiProperty({ type: [PredicateCheckView] })
  predicates: PredicateCheckView[];

  @ApiProperty({ type: [String] })
  warnings: string[];

  @ApiProperty({ description: 'true for a cycle before 2022, scored under a later worksheet and its gates' })
  isReplayed: boolean;

  static of({ year, scorecard, checks, warnings, toConfirm }: SheetScore): ScorecardView {
    const { instrument, blanks, total, levers, fulfilment, reform, results, answered, items } = scorecard;
    const areas = scorecard.areas.map((area) => AreaScoreView.of(area));
    const nodes = Object.fromEntries([...scorecard.nodes].map(([code, node]) => [code, NodeScoreView.of(node)]));
    const predicates = checks.map((check) => PredicateCheckView.of(check));
    const sums = { total, levers, fulfilment, reform, results, answered, items };
    const needsRuling = [...scorecard.needsRuling];
    return {
      instrument,
      blanks,
      isReplayed: isReplayed(year),
      ...sums,
      areas,
      nodes,
      needsRuling,
      toConfirm: [...toConfirm],
      predicates,
      warnings: [...warnings],
    };
  }
}
