import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { HasWords } from '../../common/has-words.js';

export class UnitClosureBody {
  @ApiProperty({ example: 'Digabung dengan Balai Besar' })
  @IsString()
  @Length(3, 500)
  @HasWords()
  reason: string;
}
