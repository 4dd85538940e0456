import { Injectable } from '@nestjs/common';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Holdings } from '../assessments/holdings.service.js';
import { LayerCompletion } from '../assessments/layer-completion.service.js';
import type { Tx } from '../database/transactions.js';
import { checkPredicate, type PredicateCheck } from '../domain/gates.js';
import type { Predicate } from '../domain/instrument.js';
import type { Scorecard } from '../domain/scoring.js';
import { Instruments } from '../instruments/instruments.service.js';
import { GatesFailed } from './awards.errors.js';

/** The sheet that decides: the TPN's consensus, in the zero view, with every item answered (rules, section 7). */
@Injectable()
export class DecidingSheets {
  constructor(
    private readonly completion: LayerCompletion,
    private readonly instruments: Instruments,
    private readonly holdings: Holdings,
  ) {}

  /** The deciding scorecard. Throws GatesFailed unless it passes every gate of the predicate. */
  async assertReaches(tx: Tx, assessment: AssessmentRow, predicate: Predicate): Promise<Scorecard> {
    const scorecard = await this.scorecardOf(tx, assessment);
    const check = await this.checkOf(assessment, predicate, scorecard);
    if (!check.passed) throw new GatesFailed(check);
    return scorecard;
  }

  /** Every gate of the predicate. Throws ItemsUnanswered. */
  async check(tx: Tx, assessment: AssessmentRow, predicate: Predicate): Promise<PredicateCheck> {
    return this.checkOf(assessment, predicate, await this.scorecardOf(tx, assessment));
  }

  private async scorecardOf(tx: Tx, assessment: AssessmentRow): Promise<Scorecard> {
    return this.completion.assertComplete(tx, assessment, 'TPN');
  }

  private async checkOf(
    assessment: AssessmentRow,
    predicate: Predicate,
    scorecard: Scorecard,
  ): Promise<PredicateCheck> {
    const instrument = this.instruments.get(assessment.instrumentId);
    const holding = await this.holdings.at(assessment.unitId, assessment.cycleId);
    return checkPredicate(instrument, predicate, scorecard, holding);
  }
}
