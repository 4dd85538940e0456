import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { HasWords } from '../../common/has-words.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../document-kind.js';
import { SCREENING_OUTCOMES, type ScreeningOutcome } from '../screening-outcome.js';

export class ScreenedDocumentBody {
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'ProposalDocumentKind' })
  @IsIn(DOCUMENT_KINDS)
  kind: DocumentKind;

  @ApiProperty()
  @IsBoolean()
  conforms: boolean;

  @ApiPropertyOptional({ description: 'why it does not conform', maxLength: 2_000 })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @HasWords()
  reason?: string;
}

export class ScreeningBody {
  @ApiProperty({ enum: SCREENING_OUTCOMES, enumName: 'ScreeningOutcome' })
  @IsIn(SCREENING_OUTCOMES)
  outcome: ScreeningOutcome;

  @ApiProperty({ type: [ScreenedDocumentBody], description: 'each kind of document once' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ScreenedDocumentBody)
  documents: ScreenedDocumentBody[];

  @ApiPropertyOptional({ maxLength: 2_000 })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @HasWords()
  note?: string;
}
