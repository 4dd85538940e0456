import { Injectable } from '@nestjs/common';
import { DomainError } from '../domain/domain-error.js';
import { DocumentLedger } from './document-ledger.service.js';
import { DocumentWriting } from './document-writing.service.js';
import { DocumentsRepository } from './documents.repository.js';
import type { Progress } from './score-sheets.service.js';

/** Making one document. Twice for one job is harmless: the same data gives the same file, and the first to finish counts. */
@Injectable()
export class DocumentMaking {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly ledger: DocumentLedger,
    private readonly writing: DocumentWriting,
  ) {}

  /** What its asker may not see, or may no longer, is final; anything else is thrown, to be tried again. */
  async make(id: string): Promise<void> {
    const document = await this.documents.findUnfinished(id);
    if (document === null) return;
    try {
      await this.ledger.finish(id, await this.writing.write(document, this.progressOf(id)));
    } catch (error) {
      if (!isFinal(error)) throw error;
      await this.ledger.giveUp(id, error.message);
    }
  }

  /** Told in whole percents, and each once: of thousands of files not every one is a statement. */
  private progressOf(id: string): Progress {
    let told = 0;
    return async (share) => {
      const progress = Math.min(Math.round(share * 100), 99);
      if (progress > told) await this.ledger.report(id, (told = progress));
    };
  }
}

function isFinal(error: unknown): error is DomainError {
  return error instanceof DomainError && ['not-found', 'forbidden', 'conflict'].includes(error.kind);
}
