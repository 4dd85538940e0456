import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { HasWords } from '../../common/has-words.js';
import { TABLE_FORMATS, type TableFormat } from '../../tables/table.js';

export class ImportFileQuery {
  @ApiProperty({ example: 'berkas.xlsx' })
  @IsString()
  @Length(1, 255)
  @HasWords()
  fileName: string;
}

export class ImportTemplateQuery {
  @ApiProperty({ enum: TABLE_FORMATS })
  @IsIn(TABLE_FORMATS)
  format: TableFormat;
}

/** Which rows of a file; each kind of import says by which states. */
export class LinesQuery {
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
