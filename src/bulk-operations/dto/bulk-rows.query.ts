import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LinesQuery } from '../../http/lines.query.js';
import { BULK_ROW_STATES, type BulkRowState } from '../bulk-kind.js';

export class BulkRowsQuery extends LinesQuery {
  @ApiPropertyOptional({ enum: BULK_ROW_STATES, description: 'every row when left out' })
  @IsOptional()
  @IsIn(BULK_ROW_STATES)
  state?: BulkRowState;
}
