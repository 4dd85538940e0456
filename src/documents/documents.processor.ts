import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { DocumentMaking } from './document-making.service.js';
import { DocumentUpkeep } from './document-upkeep.service.js';
import { makeDocument, type MakeDocumentPayload, tidyDocuments } from './documents.jobs.js';

@Injectable()
export class DocumentsProcessor {
  constructor(
    private readonly making: DocumentMaking,
    private readonly upkeep: DocumentUpkeep,
  ) {}

  @Handles(makeDocument)
  async make({ documentId }: MakeDocumentPayload): Promise<void> {
    await this.making.make(documentId);
  }

  @Handles(tidyDocuments)
  async tidy(): Promise<void> {
    await this.upkeep.tidy();
  }
}
