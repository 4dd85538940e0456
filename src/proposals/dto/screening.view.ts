import { ApiProperty } from '@nestjs/swagger';
import { DOCUMENT_KINDS, type DocumentKind } from '../document-kind.js';
import { SCREENING_OUTCOMES, type ScreeningOutcome } from '../screening-outcome.js';
import type { ScreenedDocument, Screening } from '../screening.entity.js';

export class ScreenedDocumentView {
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'ProposalDocumentKind' })
  kind: DocumentKind;

  @ApiProperty()
  conforms: boolean;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  static of({ kind, conforms, reason }: ScreenedDocument): ScreenedDocumentView {
    return { kind, conforms, reason };
  }
}

export class ScreeningView {
  @ApiProperty({ enum: SCREENING_OUTCOMES, enumName: 'ScreeningOutcome' })
  outcome: ScreeningOutcome;

  @ApiProperty({ type: [ScreenedDocumentView] })
  documents: ScreenedDocumentView[];

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty()
  screenedAt: Date;

  static of({ outcome, documents, note, screenedAt }: Screening): ScreeningView {
    return { outcome, documents: documents.map((document) => ScreenedDocumentView.of(document)), note, screenedAt };
  }
}
