import { ApiProperty } from '@nestjs/swagger';
import { type Language, LANGUAGES } from '../../common/in-words.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../document-kind.js';
import type { Document } from '../document.entity.js';

export class DocumentView {
  @ApiProperty()
  id: string;

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

  @ApiProperty()
  askedAt: Date;

  @ApiProperty({ minimum: 0, maximum: 100 })
  progress: number;

  @ApiProperty({ type: Date, nullable: true, description: 'null while it is being made' })
  finishedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'why it could not be made' })
  problem: string | null;

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'bytes' })
  size: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'of the file, in hexadecimal; the same data gives the same',
  })
  sha256: string | null;

  @ApiProperty({ type: Date, nullable: true, description: 'when its file was thrown away, 7 days after it was made' })
  discardedAt: Date | null;

  static of(document: Document): DocumentView {
    const { id, kind, language, assessmentId, cycleId, institutionId, askedAt, progress } = document;
    const { finishedAt, problem, fileName, size, sha256, discardedAt } = document;
    const about = { assessmentId, cycleId, institutionId };
    const file = { fileName, size, sha256, discardedAt };
    return { id, kind, language, ...about, askedAt, progress, finishedAt, problem, ...file };
  }
}
