import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDate } from '../../domain/calendar-date.js';
import { EVALUATING_LAYERS, type EvaluatingLayer } from '../../domain/lifecycle.js';
import type { FindingRow } from '../findings.repository.js';
import { FOLLOW_UP_STATES, type FollowUpState, followUpState, isOverdue } from '../follow-up-state.js';

export class FollowUpView {
  @ApiProperty()
  findingId: string;

  @ApiProperty({ description: 'the assessment it was found in' })
  assessmentId: string;

  @ApiProperty({ description: 'the year of that assessment' })
  year: number;

  @ApiProperty({ enum: EVALUATING_LAYERS, enumName: 'EvaluatingLayer' })
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

  @ApiProperty({ description: 'unresolved, and the due day is past' })
  isOverdue: boolean;

  @ApiProperty({ enum: FOLLOW_UP_STATES, enumName: 'FollowUpState' })
  state: FollowUpState;

  @ApiProperty({ type: String, nullable: true, description: 'what the unit says it has done' })
  response: string | null;

  @ApiProperty({ type: Date, nullable: true })
  respondedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'why that is not enough; null once it has answered again' })
  rejectionReason: string | null;

  @ApiProperty({ type: Date, nullable: true })
  resolvedAt: Date | null;

  static of(found: FindingRow, today: CalendarDate): FollowUpView {
    const { id, assessmentId, year, layer, itemCode, areaNo, finding, recommendation, dueOn } = found;
    const { response, respondedAt, rejectionReason, resolvedAt } = found;
    const about = { findingId: id, assessmentId, year, layer, item: itemCode, areaNo, finding, recommendation };
    const due = { dueOn, isOverdue: isOverdue(found, today), state: followUpState(found) };
    return { ...about, ...due, response, respondedAt, rejectionReason, resolvedAt };
  }
}
