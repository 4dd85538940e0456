import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { BULK_ROW_STATES, type BulkRowState } from '../bulk-kind.js';

export class BulkRowsQuery {
  @ApiPropertyOptional({ enum: BULK_ROW_STATES, description: 'every row when left out' })
  @IsOptional()
  @IsIn(BULK_ROW_STATES)
  state?: BulkRowState;

  @ApiPropertyOptional({ minimum: 0, description: 'the `next` of the page before', default: 0 })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  after: number = 0;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}
