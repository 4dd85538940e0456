import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';

export class ResponseBody {
  @ApiProperty({ maxLength: 4_000, description: 'what the unit has done' })
  @IsString()
  @MaxLength(4_000)
  @HasWords()
  response: string;
}
