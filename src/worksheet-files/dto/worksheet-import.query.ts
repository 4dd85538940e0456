import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { HasWords } from '../../common/has-words.js';

export class WorksheetFileQuery {
  @ApiProperty({ example: 'LKE.xlsx' })
  @IsString()
  @Length(1, 255)
  @HasWords()
  fileName: string;
}
