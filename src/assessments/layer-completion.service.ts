import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { type Answers } from '../domain/answer.js';
import type { Instrument } from '../domain/instrument.js';
import { type Layer, LAYERS } from '../domain/lifecycle.js';
import { itemStatus, type ItemStatus, type Scorecard, scoreSheet, valueOf } from '../domain/scoring.js';
import { Instruments } from '../instruments/instruments.service.js';
import { ItemsUnanswered, LoweredWithoutReason } from './assessments.errors.js';
import type { AssessmentRow } from './assessment-row.js';
import type { Answer } from './sheet.entity.js';
import { SheetsRepository, valuesOf } from './sheets.repository.js';

/** Whether a layer has done its work, and what it scores then. */
@Injectable()
export class LayerCompletion {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly instruments: Instruments,
  ) {}

  /**
   * The scorecard of a layer's complete sheet. Counts that await a ruling are complete, but not for the TPN, whose sheet
   * decides. A score below the layer before needs a note.
   *
   * @throws ItemsUnanswered, LoweredWithoutReason
   */
  async assertComplete(tx: Tx, assessment: AssessmentRow, layer: Layer): Promise<Scorecard> {
    const instrument = this.instruments.get(assessment.instrumentId);
    // Before the answers are read: one taken back between reading and sealing would leave a sealed sheet with a gap.
    await this.sheets.lockConsensus(tx, assessment.id, layer);
    const rows = await this.sheets.consensusAnswers(tx, assessment.id, layer);
    const answers = valuesOf(rows);
    const incomplete: readonly ItemStatus[] = layer === 'TPN' ? ['blank', 'needs-ruling'] : ['blank'];
    const missing = [...instrument.items.values()].filter((item) =>
      incomplete.includes(itemStatus(item, answers.get(item.code))),
    );
    if (missing.length > 0)
      throw new ItemsUnanswered(
        layer,
        missing.map((item) => item.code),
      );
    const before = LAYERS[LAYERS.indexOf(layer) - 1];
    if (before !== undefined) await this.assertReasoned(tx, assessment, rows, before, instrument);
    return scoreSheet(instrument, answers);
  }

  private async assertReasoned(
    tx: Tx,
    assessment: AssessmentRow,
    rows: readonly Answer[],
    before: Layer,
    instrument: Instrument,
  ): Promise<void> {
    const earlier = valuesOf(await this.sheets.consensusAnswers(tx, assessment.id, before));
    const silent = rows.filter((row) => row.note.trim() === '' && isLower(instrument, row, earlier));
    if (silent.length > 0) throw new LoweredWithoutReason(silent.map((row) => row.itemCode));
  }
}

function isLower(instrument: Instrument, { itemCode, value }: Answer, earlier: Answers): boolean {
  const item = instrument.items.get(itemCode);
  if (item === undefined || value === null) return false;
  return (valueOf(item, value) ?? 0) < (valueOf(item, earlier.get(itemCode)) ?? 0);
}
