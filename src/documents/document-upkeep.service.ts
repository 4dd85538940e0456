import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Jobs } from '../queue/jobs.js';
import { DocumentFiles } from './document-files.service.js';
import { DocumentLedger } from './document-ledger.service.js';
import { makeDocument } from './documents.jobs.js';
import { DocumentsRepository } from './documents.repository.js';

/** What nobody has made by then may be forgotten. Waking it up again is harmless: a job that has not ended is not doubled. */
const FORGOTTEN_MS = 2 * 60 * 1000;
const PATIENCE_MS = 24 * 60 * 60 * 1000;
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const AT_ONCE = 500;

/** Healing and cleaning: lost jobs are late and not lost, and files go after seven days. */
@Injectable()
export class DocumentUpkeep {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly ledger: DocumentLedger,
    private readonly files: DocumentFiles,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async tidy(): Promise<void> {
    await this.ledger.settle(PATIENCE_MS, KEPT_MS);
    await this.wake();
    await this.files.removeForgotten();
  }

  private async wake(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - FORGOTTEN_MS);
    const ids = await this.documents.unfinished(before, AT_ONCE);
    await this.jobs.enqueueAll(
      makeDocument,
      ids.map((documentId) => ({ documentId })),
    );
  }
}
