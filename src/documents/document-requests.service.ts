import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Language } from '../common/in-words.js';
import { Cycles } from '../cycles/cycles.service.js';
import { Institutions } from '../institutions/institutions.service.js';
import { Jobs } from '../queue/jobs.js';
import { JobNotQueued } from '../queue/queue.errors.js';
import type { AssessmentDocument } from './document-kind.js';
import { DocumentLedger } from './document-ledger.service.js';
import { DocumentRights } from './document-rights.service.js';
import type { Document } from './document.entity.js';
import { makeDocument } from './documents.jobs.js';
import { assertMayBundle } from './documents.policy.js';
import type { AskedDocument } from './documents.repository.js';

/** Asking for documents. Asking again while one is being made wakes it up, and answers the same one. */
@Injectable()
export class DocumentRequests {
  private readonly logger = new Logger('Documents');

  constructor(
    private readonly rights: DocumentRights,
    private readonly cycles: Cycles,
    private readonly institutions: Institutions,
    private readonly ledger: DocumentLedger,
    private readonly jobs: Jobs,
  ) {}

  /** Throws AssessmentNotFound, ReportNotConcluded, SheetNotFound. */
  async ofAssessment(
    actor: Actor,
    assessmentId: string,
    kind: AssessmentDocument,
    language: Language,
  ): Promise<Document> {
    await this.rights.assertMayAsk(actor, assessmentId, kind);
    const about = { assessmentId, cycleId: null, institutionId: null };
    return this.ask({ kind, language, ...about, askedBy: actor.accountId });
  }

  /** Throws CycleNotFound, InstitutionNotFound, NotYourInstitution. */
  async ofInstitution(actor: Actor, cycleId: string, institutionId: string, language: Language): Promise<Document> {
    await this.cycles.get(cycleId);
    await this.institutions.get(institutionId);
    assertMayBundle(actor, institutionId);
    const about = { assessmentId: null, cycleId, institutionId };
    return this.ask({ kind: 'INSTITUTION_SCORE_SHEETS', language, ...about, askedBy: actor.accountId });
  }

  private async ask(asked: AskedDocument): Promise<Document> {
    const document = await this.ledger.ask(asked);
    try {
      if (document.finishedAt === null) await this.jobs.enqueue(makeDocument, { documentId: document.id });
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`Document ${document.id} waits for the next tidying. ${error.message}`);
    }
    return document;
  }
}
