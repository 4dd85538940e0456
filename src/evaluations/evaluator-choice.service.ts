import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Impartiality } from '../assessments/impartiality.service.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { Tx } from '../database/transactions.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { EvaluatorOverloaded, NotAnEvaluator } from './evaluations.errors.js';
import { type Evaluator, EvaluatorsRepository } from './evaluators.repository.js';

/** Whether a person is fit to evaluate an assessment (rules, section 6). */
@Injectable()
export class EvaluatorChoice {
  constructor(
    private readonly evaluators: EvaluatorsRepository,
    private readonly accounts: Accounts,
    private readonly cycles: Cycles,
    private readonly impartiality: Impartiality,
  ) {}

  /** Throws NotAnEvaluator without the role; OwnUnit, ConflictDeclared for somebody who cannot judge this unit fairly. */
  async assertMayEvaluate(assessment: AssessmentRow, { layer, accountId }: Omit<Evaluator, 'name'>): Promise<void> {
    const role = layer === 'TPI' ? 'TPI_MEMBER' : 'TPN_EVALUATOR';
    const roles = await this.accounts.appointmentsOf(accountId);
    const fits = roles.some(
      (held) => held.role === role && (layer === 'TPN' || held.institutionId === assessment.institutionId),
    );
    if (!fits) throw new NotAnEvaluator(role);
    const held = roles.map(({ role: each, institutionId, workUnitId: unitId }) => ({
      role: each,
      institutionId,
      unitId,
    }));
    await this.impartiality.assertMayJudge({ accountId, roles: held }, assessment);
  }

  /** True for somebody who evaluates the assessment for a layer now. */
  async isAssigned({ id }: AssessmentRow, layer: EvaluatingLayer, accountId: string): Promise<boolean> {
    const assigned = await this.evaluators.of(id);
    return assigned.some((evaluator) => evaluator.layer === layer && evaluator.accountId === accountId);
  }

  /** Throws EvaluatorOverloaded when they have as many assessments at work in this cycle as its rules allow. */
  async assertHasRoom(tx: Tx, { id, cycleId }: AssessmentRow, evaluator: Omit<Evaluator, 'name'>): Promise<void> {
    const { rules } = await this.cycles.get(cycleId);
    const load = await this.evaluators.loadOf(tx, evaluator, id);
    if (load >= rules.evaluatorLoad) throw new EvaluatorOverloaded(load, rules.evaluatorLoad);
  }
}
