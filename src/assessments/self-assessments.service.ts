import { Injectable } from '@nestjs/common';
import { type Actor, unitsOf } from '../access/actor.js';
import { Transactions } from '../database/transactions.js';
import type { Scorecard } from '../domain/scoring.js';
import { NotYourUnit } from './assessments.errors.js';
import { LayerCompletion } from './layer-completion.service.js';
import { Stages } from './stages.service.js';

/** What a unit does with its own assessment as a whole. */
@Injectable()
export class SelfAssessments {
  constructor(
    private readonly stages: Stages,
    private readonly completion: LayerCompletion,
    private readonly transactions: Transactions,
  ) {}

  /** Hands the unit's sheet to the internal team. Throws NotYourUnit, MoveNotOpen, WindowClosed, ItemsUnanswered. */
  async submit(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lock(tx, actor, id);
      if (!unitsOf(actor, 'UNIT_COORDINATOR').includes(assessment.unitId)) throw new NotYourUnit();
      await this.stages.assertOpen(assessment, 'submit');
      const scorecard = await this.completion.assertComplete(tx, assessment, 'UNIT');
      await this.stages.move(tx, actor, assessment, 'submit', { facts: scoreFacts(scorecard) });
    });
  }
}

/** What a transition remembers of a sheet's score. */
export function scoreFacts({ total, levers, results }: Scorecard): Readonly<Record<string, number>> {
  return { total, levers, results };
}
