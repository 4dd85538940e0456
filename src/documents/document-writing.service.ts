import { Injectable } from '@nestjs/common';
import { DocumentFiles } from './document-files.service.js';
import type { Document } from './document.entity.js';
import type { MadeFile } from './documents.repository.js';
import { EvidenceBinders } from './evidence-binders.service.js';
import { Papers } from './papers.service.js';
import type { Progress } from './score-sheets.service.js';
import { Typesetter } from './typesetter.js';

/** Of the work: what is read, and what is left when it is set. */
const READ = 0.7;
const SET = 0.95;

/** Writes the file of one document: evidence with its files, or a paper. */
@Injectable()
export class DocumentWriting {
  constructor(
    private readonly papers: Papers,
    private readonly typesetter: Typesetter,
    private readonly binders: EvidenceBinders,
    private readonly files: DocumentFiles,
  ) {}

  /** Throws whatever refuses its asker now, StorageFull, StorageUnavailable, TypesettingFailed. */
  async write(document: Document, progress: Progress): Promise<MadeFile> {
    if (document.kind === 'EVIDENCE_BINDER') return this.binders.make(document, progress);
    const paper = await this.papers.of(document, (share) => progress(share * READ));
    const pdf = await this.typesetter.setReport(paper);
    await progress(SET);
    return this.files.keep(pdf, paper.data.title);
  }
}
