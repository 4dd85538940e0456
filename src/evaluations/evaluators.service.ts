import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { EvaluatorAssigning } from './evaluator-assigning.service.js';
import { EvaluatorChoice } from './evaluator-choice.service.js';
import { assertLeads } from './evaluations.policy.js';
import { EvaluatorHasScored, EvaluatorNotFound } from './evaluations.errors.js';
import { type Evaluator, EvaluatorsRepository } from './evaluators.repository.js';

/** Who evaluates what. */
@Injectable()
export class Evaluators {
  constructor(
    private readonly evaluators: EvaluatorsRepository,
    private readonly assessments: Assessments,
    private readonly choice: EvaluatorChoice,
    private readonly assigning: EvaluatorAssigning,
    private readonly transactions: Transactions,
  ) {}

  /** Those of an assessment that the actor sees. Throws AssessmentNotFound. */
  async of(actor: Actor, assessmentId: string): Promise<Evaluator[]> {
    const assessment = await this.assessments.get(actor, assessmentId);
    return this.evaluators.of(assessment.id);
  }

  /**
   * Lets somebody evaluate an assessment, and answers whether they did not yet; again is harmless. While a first pass is open they
   * get their own sheet at once.
   *
   * @throws AssessmentNotFound, NotTheLead, NotAnEvaluator, OwnUnit, ConflictDeclared, EvaluatorOverloaded, PassClosed
   */
  async assign(actor: Actor, assessmentId: string, evaluator: Omit<Evaluator, 'name'>): Promise<boolean> {
    return this.within(actor, assessmentId, evaluator, async (tx, assessment) => {
      if ((await this.evaluators.of(assessmentId)).some((known) => isSame(known, evaluator))) return false;
      await this.choice.assertMayEvaluate(assessment, evaluator);
      await this.choice.assertHasRoom(tx, assessment, evaluator);
      await this.assigning.begin(tx, actor, assessment, evaluator);
      return true;
    });
  }

  /** Takes somebody off an assessment; their sheet no longer counts. Throws as `assign`, and EvaluatorNotFound. */
  async end(actor: Actor, assessmentId: string, evaluator: Omit<Evaluator, 'name'>): Promise<void> {
    await this.within(actor, assessmentId, evaluator, async (tx, assessment) => {
      if (!(await this.assigning.end(tx, actor, assessment, evaluator))) throw new EvaluatorNotFound();
    });
  }

  /**
   * Takes back that somebody was chosen, as if it had not been, and answers whether they still were. Throws as `assign`, and
   * EvaluatorHasScored once they have begun: ending it then is a decision of its own.
   */
  async takeBack(actor: Actor, assessmentId: string, evaluator: Omit<Evaluator, 'name'>): Promise<boolean> {
    return this.within(actor, assessmentId, evaluator, async (tx, assessment) => {
      if (await this.evaluators.hasBegun(tx, evaluator, assessmentId)) throw new EvaluatorHasScored();
      return this.assigning.end(tx, actor, assessment, evaluator);
    });
  }

  private async within<T>(
    actor: Actor,
    id: string,
    { layer }: Omit<Evaluator, 'name'>,
    work: (tx: Tx, assessment: AssessmentRow) => Promise<T>,
  ): Promise<T> {
    return this.transactions.run(async (tx) => {
      const assessment = await this.assigning.lockToChoose(tx, actor, id);
      assertLeads(actor, assessment, layer);
      return work(tx, assessment);
    });
  }
}

function isSame(known: Evaluator, { layer, accountId }: Omit<Evaluator, 'name'>): boolean {
  return known.layer === layer && known.accountId === accountId;
}
