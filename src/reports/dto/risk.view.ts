import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import { type Stage, STAGES } from '../../domain/lifecycle.js';
import type { ListPage } from '../list-page.js';
import { type GateAtRisk, RISK_CODES, type RiskCode, type RiskReason } from '../risk-reason.js';
import type { AwardAtRisk } from '../risks.service.js';
import { UnitRowView } from './unit-row.view.js';

class GateAtRiskView implements GateAtRisk {
  @ApiProperty({ example: 'area.3' })
  code: string;

  @ApiProperty({ description: 'points, but areas in shares 0..1' })
  required: number;

  @ApiProperty()
  actual: number;

  static of({ code, required, actual }: GateAtRisk): GateAtRiskView {
    return { code, required, actual };
  }
}

class RiskReasonView {
  @ApiProperty({
    enum: RISK_CODES,
    enumName: 'RiskCode',
    description:
      'OVERDUE and DUE_NOT_BEGUN have dueOn, days and stage; BELOW_GATE stage and gates; INCIDENTS kinds; FOLLOW_UPS_... count; NEAR_GATE gates',
  })
  code: RiskCode;

  @ApiPropertyOptional({ format: 'date' })
  dueOn?: string;

  @ApiPropertyOptional({ description: 'until the due day; negative once it is past' })
  days?: number;

  @ApiPropertyOptional({
    enum: STAGES,
    enumName: 'Stage',
    nullable: true,
    description: 'where the re-evaluation under way is; null: nothing is begun',
  })
  stage?: Stage | null;

  @ApiPropertyOptional({ description: 'follow-ups that are open, or of these overdue' })
  count?: number;

  @ApiPropertyOptional({ type: [String], description: 'of open incidents, each once' })
  kinds?: string[];

  @ApiPropertyOptional({ type: [GateAtRiskView], description: 'missed, or met by less than 2 % of the minimum' })
  gates?: GateAtRiskView[];

  static of({ kinds, gates, ...facts }: RiskReason): RiskReasonView {
    const { code, dueOn, days, stage, count } = facts;
    return {
      code,
      ...(dueOn !== undefined && { dueOn }),
      ...(days !== undefined && { days }),
      ...(stage !== undefined && { stage }),
      ...(count !== undefined && { count }),
      ...(kinds !== undefined && { kinds: [...kinds] }),
      ...(gates !== undefined && { gates: gates.map((gate) => GateAtRiskView.of(gate)) }),
    };
  }
}

class AwardAtRiskView extends UnitRowView {
  @ApiProperty()
  awardId: string;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ type: [RiskReasonView], description: 'the gravest first' })
  reasons: RiskReasonView[];

  static with(row: AwardAtRisk): AwardAtRiskView {
    const { awardId, predicate, dueOn, named } = row;
    const reasons = named.map((reason) => RiskReasonView.of(reason));
    return { awardId, predicate, dueOn, reasons, ...UnitRowView.of(row) };
  }
}

export class RiskListView {
  @ApiProperty({ description: 'rows of the whole list' })
  count: number;

  @ApiProperty({ type: [AwardAtRiskView], description: 'those with most reasons first, then those due first' })
  rows: AwardAtRiskView[];

  @ApiProperty({ type: String, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: string | null;

  static of({ rows, count, next }: ListPage<AwardAtRisk>): RiskListView {
    return { count, rows: rows.map((row) => AwardAtRiskView.with(row)), next };
  }
}
