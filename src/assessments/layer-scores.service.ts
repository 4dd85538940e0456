import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { isLayerDone, LAYERS, MOVE_RULES } from '../domain/lifecycle.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { Moved } from './after-move.js';
import { figuresOf } from './layer-figures.js';
import { type DoneLayer, LayerScoresRepository } from './layer-scores.repository.js';
import { SheetsRepository, valuesOf } from './sheets.repository.js';

const AT_ONCE = 100;

/** Keeping what layers score, in the transaction that ends their work. */
@Injectable()
export class LayerScores {
  constructor(
    private readonly scores: LayerScoresRepository,
    private readonly sheets: SheetsRepository,
    private readonly instruments: Instruments,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Writes the score of the layer that a move completes; takes away those of layers it sends back to work. */
  async follow(tx: Tx, { assessment: { id, instrumentId, stage }, move, toStage, at }: Moved): Promise<void> {
    const layer = MOVE_RULES[move].completes;
    if (layer !== null) return this.score(tx, { assessmentId: id, layer, instrumentId }, at);
    const undone = LAYERS.filter((each) => isLayerDone(each, stage) && !isLayerDone(each, toStage));
    if (undone.length > 0) await this.scores.remove(tx, id, undone);
  }

  /** Scores layers that were done before their scores, or those of their items, were kept; answers how many. Repeating it is harmless. */
  async fill(): Promise<number> {
    let filled = 0;
    for (let page = AT_ONCE; page === AT_ONCE; filled += page) page = await this.fillPage();
    return filled;
  }

  private async fillPage(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const layers = await this.scores.lockUnscored(tx, AT_ONCE);
      for (const layer of layers) await this.score(tx, layer, this.clock.now());
      return layers.length;
    });
  }

  private async score(tx: Tx, { assessmentId, layer, instrumentId }: DoneLayer, scoredAt: Date): Promise<void> {
    const answers = valuesOf(await this.sheets.consensusAnswers(tx, assessmentId, layer));
    const figures = figuresOf(this.instruments.get(instrumentId), answers);
    await this.scores.put(tx, { assessmentId, layer, ...figures, scoredAt });
  }
}
