import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { IsDay } from '../../common/is-day.js';
import { HasWords } from '../../common/has-words.js';

export class ProposalBody {
  @ApiProperty()
  @IsString()
  @MaxLength(100)
  @HasWords()
  letterNumber: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  letterOn: string;
}
