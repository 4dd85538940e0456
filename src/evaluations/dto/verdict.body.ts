import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';

export class VerdictBody {
  @ApiProperty()
  @IsBoolean()
  hasPassed: boolean;

  @ApiProperty({ maxLength: 4_000 })
  @IsString()
  @MaxLength(4_000)
  @HasWords()
  recommendation: string;
}
