import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Language, LANGUAGES } from '../../common/in-words.js';
import { ASSESSMENT_KINDS, type AssessmentKind } from '../../domain/lifecycle.js';
import { UnitFilterQuery } from './unit-filter.query.js';

export class TrendQuery extends UnitFilterQuery {
  @ApiPropertyOptional({ enum: ASSESSMENT_KINDS, enumName: 'AssessmentKind' })
  @IsOptional()
  @IsIn(ASSESSMENT_KINDS)
  kind?: AssessmentKind;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'id', description: 'of a CSV' })
  @IsIn(LANGUAGES)
  lang: Language = 'id';
}
