import { Injectable } from '@nestjs/common';
import { DomainError } from '../domain/domain-error.js';
import { DocumentFiles } from './document-files.service.js';
import { DocumentLedger } from './document-ledger.service.js';
import { DocumentsRepository } from './documents.repository.js';
import { Papers } from './papers.service.js';
import { Typesetter } from './typesetter.js';

/** Of a hundred: what is read, and what is left when it is set. */
const READ = 70;
const SET = 95;

/** Making one document. Twice for one job is harmless: the same data gives the same file, and the first to finish counts. */
@Injectable()
export class DocumentMaking {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly ledger: DocumentLedger,
    private readonly papers: Papers,
    private readonly typesetter: Typesetter,
    private readonly files: DocumentFiles,
  ) {}

  /** What its asker may not see, or may no longer, is final; anything else is thrown, to be tried again. */
  async make(id: string): Promise<void> {
    const document = await this.documents.findUnfinished(id);
    if (document === null) return;
    try {
      const paper = await this.papers.of(document, (share) => this.ledger.report(id, Math.round(share * READ)));
      const pdf = await this.typesetter.setReport(paper);
      await this.ledger.report(id, SET);
      await this.ledger.finish(id, await this.files.keep(pdf, paper.data.title));
    } catch (error) {
      if (!isFinal(error)) throw error;
      await this.ledger.giveUp(id, error.message);
    }
  }
}

function isFinal(error: unknown): error is DomainError {
  return error instanceof DomainError && ['not-found', 'forbidden', 'conflict'].includes(error.kind);
}
