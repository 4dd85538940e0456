import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';

export class ConflictBody {
  @ApiPropertyOptional({ description: 'a unit, or else an institution' })
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  institutionId?: string;

  @ApiProperty({ maxLength: 2_000 })
  @IsString()
  @MaxLength(2_000)
  @HasWords()
  reason: string;
}
