import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { assertWindowOpen, type Move, type Outcome, type Stage, stageAfter, trackOf } from '../domain/lifecycle.js';
import type { MoveReason } from './after-move.js';
import { AssessmentNotFound, WrongStage } from './assessments.errors.js';
import { visibleTo } from './assessments.policy.js';
import type { AssessmentRow } from './assessment-row.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { Impartiality } from './impartiality.service.js';
import { StageEntry } from './stage-entry.service.js';

/** Moving an assessment through its stages: the one place that does it, inside the mover's transaction. */
@Injectable()
export class Stages {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly entry: StageEntry,
    private readonly impartiality: Impartiality,
    private readonly cycles: Cycles,
    private readonly clock: Clock,
  ) {}

  /** Locks an assessment that somebody sees. Throws AssessmentNotFound. */
  async lock(tx: Tx, actor: Actor, id: string): Promise<AssessmentRow> {
    const assessment = await this.assessments.lock(tx, visibleTo(actor), id);
    if (assessment === null) throw new AssessmentNotFound(id);
    return assessment;
  }

  /** The same for somebody who is to judge it (rules, section 6). Throws AssessmentNotFound, OwnUnit, ConflictDeclared. */
  async lockToJudge(tx: Tx, actor: Actor, id: string): Promise<AssessmentRow> {
    const assessment = await this.lock(tx, actor, id);
    await this.assertMayJudge(actor, assessment);
    return assessment;
  }

  /** Throws OwnUnit, ConflictDeclared for somebody who cannot judge the unit fairly. */
  async assertMayJudge(actor: Actor, assessment: AssessmentRow): Promise<void> {
    await this.impartiality.assertMayJudge(actor, assessment);
  }

  /** Throws MoveNotOpen, WindowClosed unless the move is open now. */
  async assertOpen(assessment: AssessmentRow, move: Move): Promise<void> {
    const { stage, cycleId } = assessment;
    stageAfter(move, trackOf(assessment), stage);
    await this.assertStageOpen(cycleId, stage);
  }

  /** Throws WrongStage unless the assessment is in a stage. */
  assertIn({ stage }: AssessmentRow, needed: Stage): void {
    if (stage !== needed) throw new WrongStage(stage, needed);
  }

  /** Throws WrongStage unless the assessment is in a stage, WindowClosed unless that may be worked in. */
  async assertWorking(assessment: AssessmentRow, needed: Stage): Promise<void> {
    this.assertIn(assessment, needed);
    await this.assertStageOpen(assessment.cycleId, needed);
  }

  /** Throws WindowClosed, about the first of them, unless one of the stages may be worked in. */
  async assertEitherOpen(cycleId: string, stages: readonly [Stage, Stage]): Promise<void> {
    const today = this.clock.today();
    const windows = await this.cycles.windowsOf(cycleId);
    const isOpen = windows.some(
      ({ stage, opensOn, closesOn }) => stages.includes(stage) && opensOn <= today && today <= closesOn,
    );
    if (!isOpen) await this.assertStageOpen(cycleId, stages[0]);
  }

  /** null while the stage has no dates in this cycle. */
  async lastDayOf(cycleId: string, stage: Stage): Promise<CalendarDate | null> {
    return (await this.cycles.windowOf(cycleId, stage))?.closesOn ?? null;
  }

  /** WBK Mandiri: from here on the unit's own institution determines it. */
  async letInstitutionDetermine(tx: Tx, assessment: AssessmentRow): Promise<AssessmentRow> {
    await this.assessments.setDeterminer(tx, assessment.id, 'INSTITUTION');
    return { ...assessment, isSelfDetermined: true };
  }

  /** Answers today. Throws WindowClosed unless the stage may be worked in. */
  async assertStageOpen(cycleId: string, stage: Stage): Promise<CalendarDate> {
    const today = this.clock.today();
    assertWindowOpen(stage, await this.cycles.windowOf(cycleId, stage), today);
    return today;
  }

  /** Moves a locked assessment, leaves a row that says so, and does what the new stage brings with it. */
  async move(tx: Tx, actor: Actor, assessment: AssessmentRow, move: Move, why: MoveReason = {}): Promise<Stage> {
    const toStage = stageAfter(move, trackOf(assessment), assessment.stage);
    const at = this.clock.now();
    const { reason = null, facts = {}, outcome = null } = why;
    const row = { assessmentId: assessment.id, move, fromStage: assessment.stage, toStage, reason, facts, at };
    await this.assessments.move(tx, { ...row, by: actor.accountId }, outcome);
    await this.entry.enter(tx, actor, { assessment, move, toStage, why, at });
    return toStage;
  }

  /** The institution has objected: now the decision on it is due. */
  async awaitDecision(tx: Tx, assessment: AssessmentRow): Promise<void> {
    await this.entry.awaitDecision(tx, assessment);
  }

  /** Concludes the re-evaluations of a unit that are under way, because the award they are about has ended. */
  async overtake(tx: Tx, actor: Actor, unitId: string, outcome: Outcome): Promise<void> {
    for (const assessment of await this.assessments.lockUnfinished(tx, unitId, 'REEVALUATION'))
      await this.move(tx, actor, assessment, 'overtake', { outcome });
  }
}
