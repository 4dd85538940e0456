import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LinesQuery } from '../../http/lines.query.js';
import { PERSON_ROW_STATES, type PersonRowState } from '../people-plan.js';

export class PeopleRowsQuery extends LinesQuery {
  @ApiPropertyOptional({ enum: PERSON_ROW_STATES, description: 'every row when left out' })
  @IsOptional()
  @IsIn(PERSON_ROW_STATES)
  state?: PersonRowState;
}
