import { Injectable } from '@nestjs/common';
import { type Actor, hasRoleInUnit } from '../access/actor.js';
import { constraintOf } from '../database/constraint-violation.js';
import { Transactions } from '../database/transactions.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { Predicate } from '../domain/instrument.js';
import type { AssessmentKind } from '../domain/lifecycle.js';
import { AssessmentExists, NotYourUnit } from './assessments.errors.js';
import { AssessmentBeginning } from './assessment-beginning.service.js';
import { OpeningEligibility } from './opening-eligibility.service.js';
import { Stages } from './stages.service.js';
import type { StartFrom } from './start-from.js';

export interface NewAssessment {
  readonly unitId: string;
  readonly cycleId: string;
  readonly kind: AssessmentKind;
  readonly target: Predicate;
  readonly startFrom: StartFrom;
}

@Injectable()
export class AssessmentOpening {
  constructor(
    private readonly beginning: AssessmentBeginning,
    private readonly stages: Stages,
    private readonly cycles: Cycles,
    private readonly eligibility: OpeningEligibility,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Opens an assessment, with an open sheet for the unit, and answers its id.
   *
   * @throws NotYourUnit, CycleNotFound, WindowClosed, AssessmentExists, AlreadyHeld, NothingToReevaluate, Barred,
   *   EarlierPredicateMissing, UnitClosed
   */
  async open(actor: Actor, asked: NewAssessment): Promise<string> {
    if (!hasRoleInUnit(actor, asked.unitId, 'UNIT_COORDINATOR')) throw new NotYourUnit();
    const cycle = await this.cycles.get(asked.cycleId);
    const today = await this.stages.assertStageOpen(cycle.id, 'SELF_ASSESSMENT');
    await this.eligibility.assert(asked, cycle, today);
    try {
      return await this.transactions.run(async (tx) => {
        await this.eligibility.hold(tx, asked);
        return this.beginning.begin(tx, actor, asked);
      });
    } catch (error) {
      if (constraintOf(error) === 'assessment_one_per_unit_cycle_and_kind') throw new AssessmentExists(asked.kind);
      throw error;
    }
  }
}
