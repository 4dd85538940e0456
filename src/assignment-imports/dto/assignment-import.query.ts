import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LinesQuery } from '../../http/lines.query.js';
import { ASSIGNMENT_ROW_STATES, type AssignmentRowState } from '../assignment-plan.js';

export class AssignmentRowsQuery extends LinesQuery {
  @ApiPropertyOptional({ enum: ASSIGNMENT_ROW_STATES, description: 'every row when left out' })
  @IsOptional()
  @IsIn(ASSIGNMENT_ROW_STATES)
  state?: AssignmentRowState;
}
