import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';
import { IsDay } from '../../common/is-day.js';

export class ObservationBody {
  @ApiPropertyOptional({ description: 'left out for what concerns the unit as a whole', example: 'A.I.1.i.a' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  item?: string;

  @ApiProperty({ maxLength: 4_000 })
  @IsString()
  @MaxLength(4_000)
  @HasWords()
  text: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  observedOn: string;
}
