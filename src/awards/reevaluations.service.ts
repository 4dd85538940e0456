import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { AssessmentNotFound } from '../assessments/assessments.errors.js';
import { Impartiality } from '../assessments/impartiality.service.js';
import { Stages } from '../assessments/stages.service.js';
import type { Tx } from '../database/transactions.js';
import type { Predicate } from '../domain/instrument.js';
import type { Decision } from './decision.js';
import type { Award } from './award.entity.js';
import type { AwardRow } from './awards.repository.js';
import { DecidingSheets } from './deciding-sheets.service.js';

/** The re-evaluations that decisions rest on. */
@Injectable()
export class Reevaluations {
  constructor(
    private readonly stages: Stages,
    private readonly deciding: DecidingSheets,
    private readonly impartiality: Impartiality,
  ) {}

  /** Throws AssessmentNotFound unless it is one of the award's unit, OwnUnit, ConflictDeclared, MoveNotOpen, WindowClosed unless it can be decided. */
  async lock(tx: Tx, actor: Actor, award: Award, assessmentId: string): Promise<AssessmentRow> {
    const assessment = await this.stages.lockToJudge(tx, actor, assessmentId);
    if (assessment.unitId !== award.workUnitId) throw new AssessmentNotFound(assessmentId);
    await this.stages.assertOpen(assessment, 'decide');
    return assessment;
  }

  /** Also for a revocation that rests on none. Throws OwnUnit, ConflictDeclared. */
  async assertMayDecide(actor: Actor, { workUnitId: unitId, institutionId }: AwardRow): Promise<void> {
    await this.impartiality.assertMayJudge(actor, { unitId, institutionId });
  }

  /** The deciding total. Throws PanelFailed, GatesFailed. */
  async assertReaches(tx: Tx, assessment: AssessmentRow, predicate: Predicate): Promise<number> {
    return (await this.deciding.assertReaches(tx, assessment, predicate)).total;
  }

  async end(tx: Tx, actor: Actor, assessment: AssessmentRow, outcome: Decision, facts: object): Promise<void> {
    await this.stages.move(tx, actor, assessment, 'decide', { outcome, facts: { ...facts } });
  }
}
