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

  /** The same of several documents, each of a kind of its own: all of them or none. */
  async putAll(actor: Actor, assessmentId: string, given: readonly GivenDocument[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lock(tx, actor, assessmentId);
      assertGathersDocuments(actor, assessment);
      await this.assertGathering(assessment);
      await this.putEach(tx, actor, assessment, given);
    });
  }

  private async putEach(
    tx: Tx,
    actor: Actor,
    { id: assessmentId, unitId }: AssessmentRow,
    given: readonly GivenDocument[],
  ): Promise<void> {
    const evidenceIds = given.map(({ evidenceId }) => evidenceId);
    if (!(await this.documents.areOfUnit(evidenceIds, unitId))) throw new DocumentRefused();
    const earlier = await this.documents.evidenceOf(assessmentId);
    const put = { putAt: this.clock.now(), putBy: actor.accountId };
    const documents = given.map((document) => ({ assessmentId, ...document, versionNo: null, ...put }));
    await this.documents.putAll(tx, documents);
    const changes = given.map(({ kind, evidenceId }) => {
      const change = { subject: ['assessment', assessmentId] as const, after: { kind, evidenceId } };
      const before = earlier.has(kind) ? { before: { kind, evidenceId: earlier.get(kind) } } : {};
      return { actorId: actor.accountId, action: 'put-document', ...change, ...before };
    });
    await this.audit.recordAll(tx, changes);
  }

  private async assertGathering({ stage, cycleId }: AssessmentRow): Promise<void> {
    if (!(GATHERING as readonly Stage[]).includes(stage)) throw new WrongStage(stage, 'PROPOSAL');
    await this.stages.assertEitherOpen(cycleId, GATHERING);
  }
}
