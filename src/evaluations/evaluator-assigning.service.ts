import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Passes } from '../assessments/passes.service.js';
import { Stages } from '../assessments/stages.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { type Evaluator, EvaluatorsRepository } from './evaluators.repository.js';

/** Assigning evaluators and taking them off again, with their sheets, inside the transaction of whoever decides it. */
@Injectable()
export class EvaluatorAssigning {
  constructor(
    private readonly evaluators: EvaluatorsRepository,
    private readonly stages: Stages,
    private readonly passes: Passes,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** For somebody who chooses its evaluators. Throws AssessmentNotFound, OwnUnit, ConflictDeclared. */
  async lockToChoose(tx: Tx, actor: Actor, assessmentId: string): Promise<AssessmentRow> {
    return this.stages.lockToJudge(tx, actor, assessmentId);
  }

  /** For an evaluator who leaves it. Throws AssessmentNotFound. */
  async lock(tx: Tx, actor: Actor, assessmentId: string): Promise<AssessmentRow> {
    return this.stages.lock(tx, actor, assessmentId);
  }

  /** Throws PassClosed. */
  async begin(tx: Tx, actor: Actor, assessment: AssessmentRow, evaluator: Omit<Evaluator, 'name'>): Promise<void> {
    const { layer, accountId } = evaluator;
    const assigned = { assignedAt: this.clock.now(), assignedBy: actor.accountId };
    await this.evaluators.add(tx, { assessmentId: assessment.id, layer, accountId, ...assigned });
    await this.passes.join(tx, actor, assessment, evaluator);
    const subject = ['assessment', assessment.id] as const;
    const after = { layer, accountId };
    await this.audit.record(tx, { actorId: actor.accountId, action: 'assign-evaluator', subject, after });
  }

  /** Answers whether they were assigned. The last one whom a pass still waited for lets it close. */
  async end(tx: Tx, actor: Actor, assessment: AssessmentRow, evaluator: Omit<Evaluator, 'name'>): Promise<boolean> {
    const { layer, accountId } = evaluator;
    const at = this.clock.now();
    if (!(await this.evaluators.end(tx, evaluator, assessment.id, actor.accountId, at))) return false;
    await this.passes.leave(tx, actor, assessment, evaluator);
    const subject = ['assessment', assessment.id] as const;
    const before = { layer, accountId };
    await this.audit.record(tx, { actorId: actor.accountId, action: 'end-evaluator', subject, before });
    return true;
  }
}
