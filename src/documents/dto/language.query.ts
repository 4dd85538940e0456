import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Language, LANGUAGES } from '../../common/in-words.js';

export class LanguageQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, enumName: 'Language', default: 'id' })
  @IsIn(LANGUAGES)
  language: Language = 'id';
}
