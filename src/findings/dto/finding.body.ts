import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { AREA_COUNT } from '../../change-areas/area-count.js';
import { HasWords } from '../../common/has-words.js';
import { IsDay } from '../../common/is-day.js';

export class FindingBody {
  @ApiPropertyOptional({ description: 'an item of the worksheet, or else a change area', example: 'A.I.1.i.a' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  item?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: AREA_COUNT })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(AREA_COUNT)
  areaNo?: number;

  @ApiProperty({ maxLength: 4_000 })
  @IsString()
  @MaxLength(4_000)
  @HasWords()
  finding: string;

  @ApiProperty({ maxLength: 4_000 })
  @IsString()
  @MaxLength(4_000)
  @HasWords()
  recommendation: string;

  @ApiProperty({ format: 'date', description: 'by when the unit follows it up; not before today' })
  @IsDay()
  dueOn: string;
}
