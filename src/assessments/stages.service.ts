import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { assertWindowOpen, layerAt, type Move, type Outcome, type Stage, stageAfter } from '../domain/lifecycle.js';
import { AssessmentNotFound } from './assessments.errors.js';
import { visibleTo } from './assessments.policy.js';
import type { AssessmentRow } from './assessment-row.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { SheetsRepository } from './sheets.repository.js';

type BeginningAssessment = Pick<AssessmentRow, 'unitId' | 'cycleId' | 'kind' | 'target'>;

/** Why an assessment moves, and what is to be remembered of that moment. */
export interface MoveReason {
  readonly reason?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly outcome?: Outcome;
}

/** Moving an assessment through its stages: the one place that does it, inside the mover's transaction. */
@Injectable()
export class Stages {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly sheets: SheetsRepository,
    private readonly cycles: Cycles,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Locks an assessment that somebody sees. Throws AssessmentNotFound. */
  async lock(tx: Tx, actor: Actor, id: string): Promise<AssessmentRow> {
    const assessment = await this.assessments.lock(tx, visibleTo(actor), id);
    if (assessment === null) throw new AssessmentNotFound(id);
    return assessment;
  }

  /** Adds an assessment in its first stage, with an open sheet for the unit, and answers its id. */
  async begin(tx: Tx, actor: Actor, asked: BeginningAssessment): Promise<string> {
    const { unitId: workUnitId, cycleId, kind, target } = asked;
    const createdAt = this.clock.now();
    const start = { stage: 'SELF_ASSESSMENT', outcome: null } as const;
    const fields = { workUnitId, cycleId, kind, target, ...start, createdAt, createdBy: actor.accountId };
    const { id } = await this.assessments.add(tx, fields);
    await this.sheets.openConsensus(tx, id, 'UNIT', createdAt);
    const after = { unitId: workUnitId, cycleId, kind, target };
    await this.audit.record(tx, { actorId: actor.accountId, action: 'open', subject: ['assessment', id], after });
    return id;
  }

  /** Throws MoveNotOpen, WindowClosed unless the move is open now. */
  async assertOpen({ kind, stage, cycleId }: AssessmentRow, move: Move): Promise<void> {
    stageAfter(move, kind, stage);
    await this.assertStageOpen(cycleId, stage);
  }

  /** Answers today. Throws WindowClosed unless the stage may be worked in. */
  async assertStageOpen(cycleId: string, stage: Stage): Promise<CalendarDate> {
    const today = this.clock.today();
    assertWindowOpen(stage, await this.cycles.windowOf(cycleId, stage), today);
    return today;
  }

  /** Moves a locked assessment, leaves a row that says so, and opens the one sheet that the new stage works on. */
  async move(tx: Tx, actor: Actor, assessment: AssessmentRow, move: Move, why: MoveReason = {}): Promise<Stage> {
    const toStage = stageAfter(move, assessment.kind, assessment.stage);
    const at = this.clock.now();
    const { reason = null, facts = {}, outcome = null } = why;
    const row = { assessmentId: assessment.id, move, fromStage: assessment.stage, toStage, reason, facts, at };
    await this.assessments.addTransition(tx, { ...row, by: actor.accountId });
    await this.assessments.setStage(tx, assessment.id, toStage, outcome);
    await this.sheets.sealAll(tx, assessment.id, actor.accountId, at);
    const layer = layerAt(toStage);
    if (layer !== null) await this.sheets.openConsensus(tx, assessment.id, layer, at);
    return toStage;
  }
}
