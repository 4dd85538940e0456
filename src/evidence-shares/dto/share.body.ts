import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { HasWords } from '../../common/has-words.js';

const MOST_HOURS = 30 * 24;

export class ShareBody {
  @ApiProperty({ maxLength: 500, description: 'for whom and what for' })
  @IsString()
  @MaxLength(500)
  @HasWords()
  purpose: string;

  @ApiProperty({ minimum: 1, maximum: MOST_HOURS, description: 'after so many hours it opens nothing any more' })
  @IsInt()
  @Min(1)
  @Max(MOST_HOURS)
  hours: number;
}
