import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind } from '../document-kind.js';

export class DocumentParams {
  @ApiProperty()
  @IsUUID()
  id: string;

  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'ProposalDocumentKind' })
  @IsIn(DOCUMENT_KINDS)
  kind: DocumentKind;
}
