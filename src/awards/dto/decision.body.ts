import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsDay } from '../../common/is-day.js';
import { type Decision, DECISIONS } from '../decision.js';
import { HasWords } from '../../common/has-words.js';

export class DecisionBody {
  @ApiProperty({ enum: DECISIONS, enumName: 'Decision' })
  @IsIn(DECISIONS)
  outcome: Decision;

  @ApiPropertyOptional({ description: 'the re-evaluation it rests on; only a revocation may do without' })
  @IsOptional()
  @IsUUID()
  assessmentId?: string;

  @ApiProperty()
  @IsString()
  @MaxLength(100)
  @HasWords()
  decreeNumber: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  decidedOn: string;

  @ApiPropertyOptional({ description: 'required for a revocation', maxLength: 2_000 })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @HasWords()
  ground?: string;
}
