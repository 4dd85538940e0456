import { Injectable } from '@nestjs/common';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import type { Tx } from '../database/transactions.js';
import { DOCUMENT_KINDS } from './document-kind.js';
import { Eligibilities } from './eligibilities.service.js';
import { DocumentsMissing } from './proposal-documents.errors.js';
import { ProposalDocumentsRepository, type ProposedDocument } from './proposal-documents.repository.js';
import { QuotaUsed } from './proposals.errors.js';
import { ProposalsRepository } from './proposals.repository.js';

/** What is known of a unit that may be proposed. */
export interface MetRequirements {
  /** Whether the institution determines WBK itself. */
  readonly determinesWbk: boolean;
  readonly isAffirmative: boolean;
  readonly documents: readonly ProposedDocument[];
}

/** All that must hold for a unit to be proposed, inside the transaction that proposes it. */
@Injectable()
export class ProposalRequirements {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly documents: ProposalDocumentsRepository,
    private readonly eligibilities: Eligibilities,
  ) {}

  /** Throws QuotaUsed, NotEligible, DocumentsMissing. */
  async assertMet(tx: Tx, assessment: AssessmentRow): Promise<MetRequirements> {
    const determinesWbk = await this.assertWithinQuota(tx, assessment);
    const { isAffirmative } = await this.eligibilities.assertEligible(assessment);
    const documents = await this.documents.fix(tx, assessment.id);
    const missing = DOCUMENT_KINDS.filter((kind) => !documents.some((document) => document.kind === kind));
    if (missing.length > 0) throw new DocumentsMissing(missing);
    return { determinesWbk, isAffirmative, documents };
  }

  /** Answers whether the institution determines WBK itself. Without a standing nobody knows, and eligibility will say so. */
  private async assertWithinQuota(tx: Tx, { cycleId, institutionId }: AssessmentRow): Promise<boolean> {
    const standing = await this.proposals.lockInstitutionStanding(tx, cycleId, institutionId);
    if (standing === null) return false;
    const proposed = await this.proposals.proposedBy(tx, cycleId, institutionId);
    if (proposed >= standing.quota) throw new QuotaUsed(standing.quota, proposed);
    return standing.determinesWbk;
  }
}
