import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

export class AssessmentsQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  cycleId?: string;
}
