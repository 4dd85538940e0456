import { ApiProperty } from '@nestjs/swagger';
import { AskedFileView } from '../../asked-files/dto/asked-file.view.js';
import { type Language, LANGUAGES } from '../../common/in-words.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../document-kind.js';
import type { Document } from '../document.entity.js';

export class DocumentView extends AskedFileView {
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  kind: DocumentKind;

  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' })
  language: Language;

  @ApiProperty({ type: String, nullable: true, description: 'null for a document about a whole institution' })
  assessmentId: string | null;

  @ApiProperty({ type: String, nullable: true })
  cycleId: string | null;

  @ApiProperty({ type: String, nullable: true })
  institutionId: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'bytes' })
  size: number | null;

  static of(document: Document): DocumentView {
    const { kind, language, assessmentId, cycleId, institutionId, sizeBytes: size } = document;
    return { ...AskedFileView.partsOf(document), kind, language, assessmentId, cycleId, institutionId, size };
  }
}
