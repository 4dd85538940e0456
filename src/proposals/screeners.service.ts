import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { EvaluatorChoice } from '../evaluations/evaluator-choice.service.js';
import { NotAScreener } from './proposals.errors.js';
import { screensEverything } from './proposals.policy.js';

/** Who screens a proposal. */
@Injectable()
export class Screeners {
  constructor(private readonly choice: EvaluatorChoice) {}

  /** Throws NotAScreener. */
  async assertMayScreen(actor: Actor, assessment: AssessmentRow): Promise<void> {
    const isScreener = screensEverything(actor) || (await this.choice.isAssigned(assessment, 'TPN', actor.accountId));
    if (!isScreener) throw new NotAScreener();
  }
}
