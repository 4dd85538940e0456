import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { WrongStage } from '../assessments/assessments.errors.js';
import { Stages } from '../assessments/stages.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Stage } from '../domain/lifecycle.js';
import type { DocumentKind } from './document-kind.js';
import { assertGathersDocuments } from './proposals.policy.js';
import { DocumentRefused } from './proposal-documents.errors.js';
import { ProposalDocumentsRepository } from './proposal-documents.repository.js';

/** While documents are gathered. */
const GATHERING = ['INTERNAL_EVALUATION', 'PROPOSAL'] as const satisfies readonly Stage[];

/** A piece of the unit's evidence, and the document that it is to be. */
export interface GivenDocument {
  readonly kind: DocumentKind;
  readonly evidenceId: string;
}

/** Gathering the documents of a proposal (rules, section 5). */
@Injectable()
export class ProposalDocuments {
  constructor(
    private readonly documents: ProposalDocumentsRepository,
    private readonly stages: Stages,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a piece of the unit's evidence in the place of a document, over what was there.
   *
   * @throws AssessmentNotFound, NotADocumentGatherer, WrongStage, WindowClosed, DocumentRefused
   */
  async put(actor: Actor, assessmentId: string, kind: DocumentKind, evidenceId: string): Promise<void> {
    await this.putAll(actor, assessmentId, [{ kind, evidenceId }]);
  }

  /** The same of several documents: all of them or none. */
  async putAll(actor: Actor, assessmentId: string, given: readonly GivenDocument[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lock(tx, actor, assessmentId);
      assertGathersDocuments(actor, assessment);
      await this.assertGathering(assessment);
      for (const document of given) await this.putOne(tx, actor, assessment, document);
    });
  }

  private async putOne(tx: Tx, actor: Actor, { id: assessmentId, unitId }: AssessmentRow, document: GivenDocument) {
    const { kind, evidenceId } = document;
    if (!(await this.documents.isOfUnit(evidenceId, unitId))) throw new DocumentRefused();
    const earlier = await this.documents.findEvidenceId(assessmentId, kind);
    const put = { putAt: this.clock.now(), putBy: actor.accountId };
    await this.documents.put(tx, { assessmentId, kind, evidenceId, versionNo: null, ...put });
    const change = { subject: ['assessment', assessmentId] as const, after: { kind, evidenceId } };
    const before = earlier === null ? {} : { before: { kind, evidenceId: earlier } };
    await this.audit.record(tx, { actorId: actor.accountId, action: 'put-document', ...change, ...before });
  }

  private async assertGathering({ stage, cycleId }: AssessmentRow): Promise<void> {
    if (!(GATHERING as readonly Stage[]).includes(stage)) throw new WrongStage(stage, 'PROPOSAL');
    await this.stages.assertEitherOpen(cycleId, GATHERING);
  }
}
