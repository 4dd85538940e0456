import { ApiProperty } from '@nestjs/swagger';
import { DOCUMENT_KINDS, type DocumentKind } from '../document-kind.js';
import type { DocumentRow } from '../proposal-documents.repository.js';

export class ProposalDocumentView {
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'ProposalDocumentKind' })
  kind: DocumentKind;

  @ApiProperty()
  evidenceId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'the one that was proposed with; before that, the latest' })
  version: number;

  @ApiProperty({ type: String, nullable: true, description: 'of a file, in hexadecimal' })
  sha256: string | null;

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'of a link' })
  url: string | null;

  @ApiProperty({ description: 'whether the unit was proposed with it, so that its version stays' })
  isProposed: boolean;

  @ApiProperty()
  putAt: Date;

  static of(row: DocumentRow): ProposalDocumentView {
    const { kind, evidenceId, title, version, sha256, fileName, url, isProposed, putAt } = row;
    return { kind, evidenceId, title, version, sha256, fileName, url, isProposed, putAt };
  }
}
