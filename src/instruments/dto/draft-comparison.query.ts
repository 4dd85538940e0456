import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class DraftComparisonQuery {
  @ApiPropertyOptional({ description: 'the id of a published worksheet; the latest when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  with?: string;
}
