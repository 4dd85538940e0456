import { Injectable } from '@nestjs/common';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Holdings } from '../assessments/holdings.service.js';
import { LayerCompletion } from '../assessments/layer-completion.service.js';
import type { Tx } from '../database/transactions.js';
import { checkPredicate, type PredicateCheck } from '../domain/gates.js';
import type { Predicate } from '../domain/instrument.js';
import { decidingLayer, trackOf } from '../domain/lifecycle.js';
import type { Scorecard } from '../domain/scoring.js';
import { Instruments } from '../instruments/instruments.service.js';
import { GatesFailed, PanelFailed } from './awards.errors.js';

/** The sheet that decides: the TPN's consensus, or the TPI's where the institution determines, in the zero view, with every item answered (rules, section 7). */
@Injectable()
export class DecidingSheets {
  constructor(
    private readonly assessments: Assessments,
    private readonly completion: LayerCompletion,
    private readonly instruments: Instruments,
    private readonly holdings: Holdings,
  ) {}

  /** The deciding scorecard. Throws PanelFailed, GatesFailed unless the panel and every gate of the predicate are passed. */
  async assertReaches(tx: Tx, assessment: AssessmentRow, predicate: Predicate): Promise<Scorecard> {
    await this.assertPanelPassed(assessment);
    const scorecard = await this.scorecardOf(tx, assessment);
    const check = await this.checkOf(assessment, predicate, scorecard);
    if (!check.passed) throw new GatesFailed(check);
    return scorecard;
  }

  /** Every gate of the predicate. Throws ItemsUnanswered. */
  async check(tx: Tx, assessment: AssessmentRow, predicate: Predicate): Promise<PredicateCheck> {
    return this.checkOf(assessment, predicate, await this.scorecardOf(tx, assessment));
  }

  /** An institution that determines itself has no panel, and neither have assessments from before there were any. */
  private async assertPanelPassed({ id, isSelfDetermined }: AssessmentRow): Promise<void> {
    const verdict = isSelfDetermined ? null : await this.assessments.lastMove(id, 'deliberate');
    if (verdict === null) return;
    const { hasPassed } = verdict.facts as { readonly hasPassed?: boolean };
    if (hasPassed !== true) throw new PanelFailed(verdict.reason);
  }

  private async scorecardOf(tx: Tx, assessment: AssessmentRow): Promise<Scorecard> {
    return this.completion.assertComplete(tx, assessment, decidingLayer(trackOf(assessment)));
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
