import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Language, LANGUAGES } from '../../common/in-words.js';
import { ASSESSMENT_DOCUMENTS, type AssessmentDocument } from '../document-kind.js';

export class BundleBody {
  @ApiPropertyOptional({ enum: LANGUAGES, enumName: 'Language', default: 'id' })
  @IsIn(LANGUAGES)
  language: Language = 'id';
}

export class DocumentBody extends BundleBody {
  @ApiProperty({ enum: ASSESSMENT_DOCUMENTS, enumName: 'AssessmentDocument' })
  @IsIn(ASSESSMENT_DOCUMENTS)
  kind: AssessmentDocument;
}
