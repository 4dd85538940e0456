import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
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
