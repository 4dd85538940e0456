import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LinesQuery } from '../../http/lines.query.js';
import { ROW_STATES, type RowState } from '../planned-row.js';

export class UnitRowsQuery extends LinesQuery {
  @ApiPropertyOptional({ enum: ROW_STATES, description: 'every row when left out' })
  @IsOptional()
  @IsIn(ROW_STATES)
  state?: RowState;
}
