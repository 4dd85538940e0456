import { Injectable } from '@nestjs/common';
import { type Actor, hasRoleInUnit } from '../access/actor.js';
import { Transactions } from '../database/transactions.js';
import type { Scorecard } from '../domain/scoring.js';
import { NotYourUnit } from './assessments.errors.js';
import { Stages } from './stages.service.js';
import { SubmissionReadiness } from './submission-readiness.service.js';
import type { Receipt } from './submissions.repository.js';
import { Submissions } from './submissions.service.js';

/** What a unit does with its own assessment as a whole. */
@Injectable()
export class SelfAssessments {
  constructor(
    private readonly stages: Stages,
    private readonly readiness: SubmissionReadiness,
    private readonly submissions: Submissions,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Hands the unit's sheet to the internal team, seals what was handed in and answers the receipt.
   *
   * @throws AssessmentNotFound, NotYourUnit, MoveNotOpen, WindowClosed, ItemsUnanswered, AnswersUnconfirmed,
   *   EvidenceMissing
   */
  async submit(actor: Actor, id: string): Promise<Receipt> {
    return this.transactions.run(async (tx) => {
      const assessment = await this.stages.lock(tx, actor, id);
      if (!hasRoleInUnit(actor, assessment.unitId, 'UNIT_COORDINATOR')) throw new NotYourUnit();
      await this.stages.assertOpen(assessment, 'submit');
      const handedIn = await this.readiness.assertReady(tx, assessment);
      await this.stages.move(tx, actor, assessment, 'submit', { facts: scoreFacts(handedIn.scorecard) });
      return this.submissions.seal(tx, actor, assessment, handedIn);
    });
  }
}

/** What a transition remembers of a sheet's score. */
export function scoreFacts({ total, levers, results }: Scorecard): Readonly<Record<string, number>> {
  return { total, levers, results };
}
