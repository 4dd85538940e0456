import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { LayerCompletion } from '../assessments/layer-completion.service.js';
import { Stages } from '../assessments/stages.service.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { ProposalRequirements } from './proposal-requirements.service.js';
import { assertHeads } from './proposals.policy.js';

/** The letter by which the head of an institution proposes a unit. */
export interface ProposalLetter {
  readonly number: string;
  readonly date: CalendarDate;
}

/** Proposing a unit: to the national team, or, where its institution determines WBK itself, to its own head. */
@Injectable()
export class Proposals {
  constructor(
    private readonly requirements: ProposalRequirements,
    private readonly stages: Stages,
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
      const { determinesWbk, isAffirmative, documents } = await this.requirements.assertMet(tx, assessment);
      const { unitName } = assessment;
      const routed = determinesWbk ? await this.routeToInstitution(tx, assessment) : assessment;
      await this.stages.move(tx, actor, routed, 'propose', { facts: { letter, unitName, isAffirmative, documents } });
    });
  }

  private async routeToInstitution(tx: Tx, assessment: AssessmentRow): Promise<AssessmentRow> {
    if (assessment.target !== 'WBK') return assessment;
    const routed = await this.stages.letInstitutionDetermine(tx, assessment);
    await this.completion.assertComplete(tx, routed, 'TPI');
    return routed;
  }
}
