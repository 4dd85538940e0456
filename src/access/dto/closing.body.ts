import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';

export class ClosingBody {
  @ApiProperty({ maxLength: 500, description: 'why, for whoever wonders later' })
  @IsString()
  @MaxLength(500)
  @HasWords()
  reason: string;
}
