import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { LayerCompletion } from '../assessments/layer-completion.service.js';
import { Stages } from '../assessments/stages.service.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { Eligibilities } from './eligibilities.service.js';
import { QuotaUsed } from './proposals.errors.js';
import { assertHeads } from './proposals.policy.js';
import { ProposalsRepository } from './proposals.repository.js';

/** The letter by which the head of an institution proposes a unit. */
export interface ProposalLetter {
  readonly number: string;
  readonly date: CalendarDate;
}

/** Proposing a unit: to the national team, or, where its institution determines WBK itself, to its own head. */
@Injectable()
export class Proposals {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly stages: Stages,
    private readonly eligibilities: Eligibilities,
    private readonly completion: LayerCompletion,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @throws AssessmentNotFound, NotTheHead, MoveNotOpen, WindowClosed, NotEligible, QuotaUsed, DocumentsMissing, and where
   *   the institution determines ItemsUnanswered: the TPI's sheet decides then
   */
  async propose(actor: Actor, id: string, letter: ProposalLetter): Promise<void> {
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lock(tx, actor, id);
      assertHeads(actor, assessment);
      await this.stages.assertOpen(assessment, 'propose');
      const determinesWbk = await this.assertWithinQuota(tx, assessment);
      const { isAffirmative } = await this.eligibilities.assertEligible(assessment);
      const routed = determinesWbk ? await this.routeToInstitution(tx, assessment) : assessment;
      await this.stages.move(tx, actor, routed, 'propose', { facts: { letter, isAffirmative } });
    });
  }

  /** Answers whether the institution determines WBK itself. Without a standing nobody knows, and eligibility will say so. */
  private async assertWithinQuota(tx: Tx, { cycleId, institutionId }: AssessmentRow): Promise<boolean> {
    const standing = await this.proposals.lockInstitutionStanding(tx, cycleId, institutionId);
    if (standing === null) return false;
    const proposed = await this.proposals.proposedBy(tx, cycleId, institutionId);
    if (proposed >= standing.quota) throw new QuotaUsed(standing.quota, proposed);
    return standing.determinesWbk;
  }

  private async routeToInstitution(tx: Tx, assessment: AssessmentRow): Promise<AssessmentRow> {
    if (assessment.target !== 'WBK') return assessment;
    const routed = await this.stages.letInstitutionDetermine(tx, assessment);
    await this.completion.assertComplete(tx, routed, 'TPI');
    return routed;
  }
}
