import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Tx } from '../database/transactions.js';
import { layerAt } from '../domain/lifecycle.js';
import type { Moved } from './after-move.js';
import { LayerScores } from './layer-scores.service.js';
import { Passes } from './passes.service.js';
import { SheetsRepository } from './sheets.repository.js';

/** The sheets of an assessment as it moves: those of the stage it leaves are sealed and scored, those of its next stage opened. */
@Injectable()
export class StageSheets {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly passes: Passes,
    private readonly scores: LayerScores,
  ) {}

  /** Opens the sheet that a new assessment begins with. */
  async begin(tx: Tx, assessmentId: string, at: Date): Promise<void> {
    await this.sheets.openConsensus(tx, assessmentId, 'UNIT', at);
  }

  async follow(tx: Tx, actor: Actor, moved: Moved): Promise<void> {
    await this.sheets.sealAll(tx, moved.assessment.id, actor.accountId, moved.at);
    await this.scores.follow(tx, moved);
    await this.open(tx, actor, moved);
  }

  private async open(tx: Tx, actor: Actor, { assessment, move, toStage, at }: Moved): Promise<void> {
    const layer = layerAt(toStage);
    if (layer === null) return;
    const isSettled = layer === 'UNIT' || move === 'revise';
    if (isSettled) await this.sheets.openConsensus(tx, assessment.id, layer, at);
    else await this.passes.begin(tx, actor, assessment, layer);
  }
}
