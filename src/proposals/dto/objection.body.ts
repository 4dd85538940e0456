import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';
import { OBJECTION_DECISIONS, type ObjectionDecision } from '../screening-outcome.js';

export class ObjectionBody {
  @ApiProperty({ maxLength: 4_000 })
  @IsString()
  @MaxLength(4_000)
  @HasWords()
  text: string;
}

export class ObjectionDecisionBody {
  @ApiProperty({ enum: OBJECTION_DECISIONS, enumName: 'ObjectionDecision' })
  @IsIn(OBJECTION_DECISIONS)
  decision: ObjectionDecision;

  @ApiProperty({ maxLength: 4_000 })
  @IsString()
  @MaxLength(4_000)
  @HasWords()
  reason: string;
}
