import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { LongPageQuery } from '../../paging/cursor.query.js';

export class AssessmentsQuery extends LongPageQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  cycleId?: string;
}
