import { Injectable } from '@nestjs/common';
import { type Actor, hasNationalRole, hasRole } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Clock } from '../common/clock.js';
import { itemOf } from '../domain/answer.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { STAGES } from '../domain/lifecycle.js';
import { Instruments } from '../instruments/instruments.service.js';
import { EvaluatorChoice } from './evaluator-choice.service.js';
import { NotInTheField, ObservedInFuture } from './evaluations.errors.js';

/** Who goes into the field, and what they may record there. */
@Injectable()
export class FieldTeam {
  constructor(
    private readonly assessments: Assessments,
    private readonly choice: EvaluatorChoice,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
  ) {}

  /** Who records, and when. */
  signature({ accountId }: Actor): { recordedAt: Date; recordedBy: string } {
    return { recordedAt: this.clock.now(), recordedBy: accountId };
  }

  /** The national team and auditors at once; everyone else once the panel has spoken. Throws AssessmentNotFound. */
  async maySee(actor: Actor, assessmentId: string): Promise<boolean> {
    const { stage } = await this.assessments.get(actor, assessmentId);
    if (STAGES.indexOf(stage) > STAGES.indexOf('PANEL')) return true;
    return hasRole(actor, 'TPN_EVALUATOR', 'TPN_LEAD', 'NATIONAL_SECRETARIAT', 'AUDITOR');
  }

  /** Throws NotInTheField, UnknownItem, ObservedInFuture. */
  async assertMayRecord(
    actor: Actor,
    assessment: AssessmentRow,
    { item, observedOn }: { item: string | null; observedOn: CalendarDate },
  ): Promise<void> {
    const isAssigned = await this.choice.isAssigned(assessment, 'TPN', actor.accountId);
    if (!isAssigned && !hasNationalRole(actor, 'TPN_LEAD')) throw new NotInTheField();
    if (item !== null) itemOf(this.instruments.get(assessment.instrumentId), item);
    if (observedOn > this.clock.today()) throw new ObservedInFuture(this.clock.today());
  }
}
