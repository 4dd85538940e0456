import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';

export class RejectionBody {
  @ApiProperty({ maxLength: 2_000 })
  @IsString()
  @MaxLength(2_000)
  @HasWords()
  reason: string;
}
