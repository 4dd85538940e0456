import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { EvaluatorChoice } from './evaluator-choice.service.js';
import { assertLeadsTpi, assertLeadsTpn } from './evaluations.policy.js';
import { type Evaluator, EvaluatorsRepository } from './evaluators.repository.js';

/** Who evaluates what. */
@Injectable()
export class Evaluators {
  constructor(
    private readonly evaluators: EvaluatorsRepository,
    private readonly choice: EvaluatorChoice,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Those of an assessment that the actor sees. Throws AssessmentNotFound. */
  async of(actor: Actor, assessmentId: string): Promise<Evaluator[]> {
    const assessment = await this.choice.assessmentFor(actor, assessmentId);
    return this.evaluators.of(assessment.id);
  }

  /** Lets somebody evaluate an assessment; again is harmless. Throws AssessmentNotFound, NotTheLead, NotAnEvaluator, OwnUnit. */
  async assign(actor: Actor, assessmentId: string, { layer, accountId }: Omit<Evaluator, 'name'>): Promise<void> {
    const assessment = await this.choice.assessmentFor(actor, assessmentId);
    assertLeads(actor, assessment, layer);
    await this.choice.assertMayEvaluate(assessment, layer, accountId);
    await this.transactions.run(async (tx) => {
      const assigned = { assignedAt: this.clock.now(), assignedBy: actor.accountId };
      await this.evaluators.add(tx, { assessmentId, layer, accountId, ...assigned });
      const subject = ['assessment', assessmentId] as const;
      await this.audit.record(tx, {
        actorId: actor.accountId,
        action: 'assign-evaluator',
        subject,
        after: { layer, accountId },
      });
    });
  }
}

function assertLeads(actor: Actor, assessment: AssessmentRow, layer: Evaluator['layer']): void {
  if (layer === 'TPI') assertLeadsTpi(actor, assessment);
  else assertLeadsTpn(actor, assessment);
}
