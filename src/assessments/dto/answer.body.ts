import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow, IsString, MaxLength } from 'class-validator';
import { ANSWER_SCHEMA } from './answer.schema.js';

export class AnswerBody {
  /** What the item asks for decides its form; the rulebook checks it. */
  @ApiProperty({ ...ANSWER_SCHEMA, description: 'null takes an answer back' })
  @Allow()
  value: unknown;

  @ApiPropertyOptional({ default: '', maxLength: 10_000 })
  @IsString()
  @MaxLength(10_000)
  note: string = '';
}
