import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import type { Actor } from '../access/actor.js';
import { UNIT_ROLES } from '../access/role.js';
import { OwnUnit } from '../assessments/assessments.errors.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Assessments } from '../assessments/assessments.service.js';
import { NotAnEvaluator } from './evaluations.errors.js';
import type { Evaluator } from './evaluators.repository.js';

/** Whether a person is fit to evaluate an assessment. */
@Injectable()
export class EvaluatorChoice {
  constructor(
    private readonly assessments: Assessments,
    private readonly accounts: Accounts,
  ) {}

  /** Throws AssessmentNotFound. */
  async assessmentFor(actor: Actor, id: string): Promise<AssessmentRow> {
    return this.assessments.get(actor, id);
  }

  /** Throws NotAnEvaluator without the role, OwnUnit for a person of the unit (rules, section 6). */
  async assertMayEvaluate(assessment: AssessmentRow, layer: Evaluator['layer'], accountId: string): Promise<void> {
    const role = layer === 'TPI' ? 'TPI_MEMBER' : 'TPN_EVALUATOR';
    const roles = await this.accounts.appointmentsOf(accountId);
    const fits = roles.some(
      (held) => held.role === role && (layer === 'TPN' || held.institutionId === assessment.institutionId),
    );
    if (!fits) throw new NotAnEvaluator(role);
    const isOfUnit = roles.some(
      (held) => held.workUnitId === assessment.unitId && (UNIT_ROLES as readonly string[]).includes(held.role),
    );
    if (isOfUnit) throw new OwnUnit();
  }
}
