import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Tx } from '../database/transactions.js';
import { layerAt } from '../domain/lifecycle.js';
import { AwardsAfterMove, FindingsAfterMove, type Moved } from './after-move.js';
import type { AssessmentRow } from './assessment-row.js';
import { Passes } from './passes.service.js';
import { SheetsRepository } from './sheets.repository.js';
import { StageDeadlines } from './stage-deadlines.service.js';

type NewAssessment = Pick<AssessmentRow, 'id' | 'cycleId' | 'unitId' | 'stage' | 'isSelfDetermined'>;

/** What a stage brings with it when an assessment comes into it: its sheets, what is due, and what that means above. */
@Injectable()
export class StageEntry {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly passes: Passes,
    private readonly deadlines: StageDeadlines,
    private readonly findings: FindingsAfterMove,
    private readonly awards: AwardsAfterMove,
  ) {}

  /** The first stage of a new assessment. */
  async begin(tx: Tx, assessment: NewAssessment, at: Date): Promise<void> {
    await this.sheets.openConsensus(tx, assessment.id, 'UNIT', at);
    await this.deadlines.follow(tx, assessment);
  }

  /** The stage after a move. */
  async enter(tx: Tx, actor: Actor, moved: Moved): Promise<void> {
    const { assessment, toStage, at } = moved;
    await this.sheets.sealAll(tx, assessment.id, actor.accountId, at);
    await this.openSheets(tx, actor, moved);
    await this.deadlines.follow(tx, { ...assessment, stage: toStage });
    await this.findings.after(tx, moved);
    await this.awards.after(tx, moved);
  }

  private async openSheets(tx: Tx, actor: Actor, { assessment, move, toStage, at }: Moved): Promise<void> {
    const layer = layerAt(toStage);
    if (layer === null) return;
    const isSettled = layer === 'UNIT' || move === 'revise';
    if (isSettled) await this.sheets.openConsensus(tx, assessment.id, layer, at);
    else await this.passes.begin(tx, actor, assessment, layer);
  }
}
