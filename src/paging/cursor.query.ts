import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Names are up to 300 characters long, of three bytes each, and more where JSON escapes them; a place has two or three. */
const LONGEST = 8_000;

class AfterQuery {
  @ApiPropertyOptional({ description: 'the `next` of the page before, as it is; left out: the first page' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  after?: string;
}

/** Which page of a list is asked for: the one after `after`, or the first. */
export class CursorQuery extends AfterQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50, description: 'rows of a page' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

/** The same for a list of short rows that programs read as a whole. */
export class LongPageQuery extends AfterQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 1000, default: 500, description: 'rows of a page' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit: number = 500;
}
