import { Injectable } from '@nestjs/common';
import { AskedFileMaking } from '../asked-files/asked-file-making.service.js';
import { AskedFileUpkeep } from '../asked-files/asked-file-upkeep.service.js';
import { Handles } from '../queue/handles.decorator.js';
import { DocumentMaker } from './document-maker.service.js';
import { makeDocument, type MakeDocumentPayload, tidyDocuments } from './documents.jobs.js';

@Injectable()
export class DocumentsProcessor {
  constructor(
    private readonly making: AskedFileMaking,
    private readonly upkeep: AskedFileUpkeep,
    private readonly maker: DocumentMaker,
  ) {}

  @Handles(makeDocument)
  async make({ documentId }: MakeDocumentPayload): Promise<void> {
    await this.making.make(this.maker, documentId);
  }

  @Handles(tidyDocuments)
  async tidy(): Promise<void> {
    await this.upkeep.tidy(this.maker);
  }
}
