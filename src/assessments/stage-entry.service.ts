import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Tx } from '../database/transactions.js';
import { AwardsAfterMove, FindingsAfterMove, type Moved } from './after-move.js';
import type { AssessmentRow } from './assessment-row.js';
import { MoveRecords } from './move-records.service.js';
import { StageDeadlines } from './stage-deadlines.service.js';
import { StageSheets } from './stage-sheets.service.js';

type NewAssessment = Pick<AssessmentRow, 'id' | 'cycleId' | 'unitId' | 'stage' | 'isSelfDetermined'>;

/** What a stage brings with it when an assessment comes into it: its event, its sheets, what is due, and what that means above. */
@Injectable()
export class StageEntry {
  constructor(
    private readonly sheets: StageSheets,
    private readonly deadlines: StageDeadlines,
    private readonly findings: FindingsAfterMove,
    private readonly awards: AwardsAfterMove,
    private readonly records: MoveRecords,
  ) {}

  /** The institution has objected: now the decision on it is due. */
  async awaitDecision(tx: Tx, assessment: AssessmentRow): Promise<void> {
    await this.deadlines.followObjection(tx, assessment);
  }

  /** The first stage of a new assessment. */
  async begin(tx: Tx, assessment: NewAssessment, at: Date): Promise<void> {
    await this.sheets.begin(tx, assessment.id, at);
    await this.deadlines.follow(tx, assessment);
  }

  /** The stage after a move. */
  async enter(tx: Tx, actor: Actor, moved: Moved): Promise<void> {
    await this.records.moved(tx, actor, moved);
    await this.sheets.follow(tx, actor, moved);
    await this.deadlines.follow(tx, { ...moved.assessment, stage: moved.toStage });
    await this.findings.after(tx, moved);
    await this.awards.after(tx, moved);
  }
}
