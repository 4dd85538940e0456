import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { HasWords } from '../../common/has-words.js';
import { TABLE_FORMATS, type TableFormat } from '../../tables/table.js';
import { PERSON_ROW_STATES, type PersonRowState } from '../people-plan.js';

export class PeopleFileQuery {
  @ApiProperty({ example: 'pengguna.xlsx' })
  @IsString()
  @Length(1, 255)
  @HasWords()
  fileName: string;
}

export class PeopleTemplateQuery {
  @ApiProperty({ enum: TABLE_FORMATS })
  @IsIn(TABLE_FORMATS)
  format: TableFormat;
}

export class PeopleRowsQuery {
  @ApiPropertyOptional({ enum: PERSON_ROW_STATES, description: 'every row when left out' })
  @IsOptional()
  @IsIn(PERSON_ROW_STATES)
  state?: PersonRowState;

  @ApiPropertyOptional({ minimum: 0, description: 'the `next` of the page before', default: 0 })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  after: number = 0;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}
