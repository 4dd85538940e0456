import { Injectable } from '@nestjs/common';
import { Cycles } from '../cycles/cycles.service.js';
import type { Tx } from '../database/transactions.js';
import { type Answers } from '../domain/answer.js';
import type { Instrument } from '../domain/instrument.js';
import { decidingLayer, type Layer, LAYERS, trackOf } from '../domain/lifecycle.js';
import { itemStatus, type ItemStatus, valueOf } from '../domain/item-value.js';
import { type Scorecard, scoreSheet } from '../domain/scoring.js';
import { Instruments } from '../instruments/instruments.service.js';
import { ItemsUnanswered, LoweredWithoutReason } from './assessments.errors.js';
import type { AssessmentRow } from './assessment-row.js';
import { Passes } from './passes.service.js';
import type { Answer, Sheet } from './sheet.entity.js';
import { SheetsRepository, valuesOf } from './sheets.repository.js';

/** Whether a layer, or one evaluator of it, has done its work, and what it scores then. */
@Injectable()
export class LayerCompletion {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly passes: Passes,
    private readonly cycles: Cycles,
    private readonly instruments: Instruments,
  ) {}

  /**
   * The scorecard of the sheet that speaks for a layer, which must be complete. Counts that await a ruling are complete, but
   * not for a layer whose sheet decides, or may yet. A score below the layer before needs a note.
   *
   * @throws PassOpen, ItemsUnanswered, LoweredWithoutReason
   */
  async assertComplete(tx: Tx, assessment: AssessmentRow, layer: Layer): Promise<Scorecard> {
    if (layer !== 'UNIT') await this.passes.assertClosed(assessment.id, layer);
    const sheet = await this.sheets.findConsensus(assessment.id, layer);
    const rows = await this.lockedAnswers(tx, sheet?.id ?? '');
    this.assertAnswered(assessment, layer, rows);
    await this.assertReasoned(tx, assessment, layer, rows);
    return scoreSheet(this.instruments.get(assessment.instrumentId), valuesOf(rows));
  }

  /**
   * The same for one evaluator's own sheet. It is measured against the layer before only where the evaluator may see that one.
   *
   * @throws ItemsUnanswered, LoweredWithoutReason
   */
  async assertOwnComplete(tx: Tx, assessment: AssessmentRow, sheet: Sheet): Promise<void> {
    const rows = await this.lockedAnswers(tx, sheet.id);
    this.assertAnswered(assessment, sheet.layer, rows);
    const { rules } = await this.cycles.get(assessment.cycleId);
    const isEarlierSeen = sheet.layer === 'TPI' || rules.isTpiVisibleToTpn;
    if (isEarlierSeen) await this.assertReasoned(tx, assessment, sheet.layer, rows);
  }

  /** Locked before they are read: an answer taken back between reading and sealing would leave a sealed sheet with a gap. */
  private async lockedAnswers(tx: Tx, sheetId: string): Promise<Answer[]> {
    await this.sheets.lock(tx, sheetId);
    return this.sheets.answersOf(sheetId);
  }

  private assertAnswered(assessment: AssessmentRow, layer: Layer, rows: readonly Answer[]): void {
    const answers = valuesOf(rows);
    const incomplete: readonly ItemStatus[] = mayDecide(assessment, layer) ? ['blank', 'needs-ruling'] : ['blank'];
    const items = [...this.instruments.get(assessment.instrumentId).items.values()];
    const missing = items.filter((item) => incomplete.includes(itemStatus(item, answers.get(item.code))));
    if (missing.length === 0) return;
    throw new ItemsUnanswered(
      layer,
      missing.map((item) => item.code),
    );
  }

  private async assertReasoned(tx: Tx, assessment: AssessmentRow, layer: Layer, rows: readonly Answer[]) {
    const before = LAYERS[LAYERS.indexOf(layer) - 1];
    if (before === undefined) return;
    const instrument = this.instruments.get(assessment.instrumentId);
    const earlier = valuesOf(await this.sheets.consensusAnswers(tx, assessment.id, before));
    const silent = rows.filter((row) => row.note.trim() === '' && isLower(instrument, row, earlier));
    if (silent.length > 0) throw new LoweredWithoutReason(silent.map((row) => row.itemCode));
  }
}

/**
 * The deciding layer, and the TPI of a proposal for WBK: only with the proposal is it settled whether its institution
 * determines it, and by then nobody can rule on the TPI's sheet any more.
 */
function mayDecide(assessment: AssessmentRow, layer: Layer): boolean {
  if (layer === decidingLayer(trackOf(assessment))) return true;
  return layer === 'TPI' && assessment.kind === 'PROPOSAL' && assessment.target === 'WBK';
}

function isLower(instrument: Instrument, { itemCode, value }: Answer, earlier: Answers): boolean {
  const item = instrument.items.get(itemCode);
  if (item === undefined || value === null) return false;
  return (valueOf(item, value) ?? 0) < (valueOf(item, earlier.get(itemCode)) ?? 0);
}
