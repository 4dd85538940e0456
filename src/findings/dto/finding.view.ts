import { ApiProperty } from '@nestjs/swagger';
import { EVALUATING_LAYERS, type EvaluatingLayer } from '../../domain/lifecycle.js';
import type { Finding } from '../finding.entity.js';
import { FOLLOW_UP_STATES, type FollowUpState, followUpState } from '../follow-up-state.js';

export class FindingView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: EVALUATING_LAYERS, enumName: 'EvaluatingLayer', description: 'whose evaluators found it' })
  layer: EvaluatingLayer;

  @ApiProperty({ type: String, nullable: true, description: 'null when it is about a change area' })
  item: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'null when it is about an item' })
  areaNo: number | null;

  @ApiProperty()
  finding: string;

  @ApiProperty()
  recommendation: string;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ enum: FOLLOW_UP_STATES, enumName: 'FollowUpState' })
  state: FollowUpState;

  @ApiProperty()
  recordedAt: Date;

  @ApiProperty()
  recordedBy: string;

  @ApiProperty({ type: String, nullable: true, description: 'null unless it is withdrawn' })
  withdrawalReason: string | null;

  static of(found: Finding): FindingView {
    const { id, layer, itemCode, areaNo, finding, recommendation, dueOn, recordedAt, recordedBy } = found;
    const text = { finding, recommendation, dueOn, state: followUpState(found) };
    return {
      id,
      layer,
      item: itemCode,
      areaNo,
      ...text,
      recordedAt,
      recordedBy,
      withdrawalReason: found.withdrawalReason,
    };
  }
}
