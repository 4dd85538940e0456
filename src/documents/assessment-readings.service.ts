import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Assessments } from '../assessments/assessments.service.js';
import { SheetScores } from '../assessments/sheet-scores.service.js';
import type { Sheet } from '../assessments/sheet.entity.js';
import { Sheets } from '../assessments/sheets.service.js';
import { Clock } from '../common/clock.js';
import { isLayerDone } from '../domain/lifecycle.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { AssessmentReading, LayerReading } from './layer-reading.js';

/** Reading an assessment for a document: with the rights of who asked for it, so that what is hidden from them is absent. */
@Injectable()
export class AssessmentReadings {
  constructor(
    private readonly assessments: Assessments,
    private readonly sheets: Sheets,
    private readonly scores: SheetScores,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
  ) {}

  /** Of an assessment that the actor sees, in a constant number of statements. */
  async of(actor: Actor, assessment: AssessmentRow): Promise<AssessmentReading> {
    const visible = await this.sheets.visibleOf(actor, assessment);
    const layers: LayerReading[] = [];
    for (const sheet of visible.filter(({ isConsensus }) => isConsensus)) {
      layers.push(await this.read(actor, sheet, isLayerDone(sheet.layer, assessment.stage)));
    }
    const history = await this.assessments.historyOf(actor, assessment);
    const instrument = this.instruments.get(assessment.instrumentId);
    const dayOf = (moment: Date) => this.clock.dayOf(moment);
    const date = dayOf(history.at(-1)?.at ?? assessment.createdAt);
    return { assessment, instrument, layers, history, dayOf, date };
  }

  private async read(actor: Actor, { id, layer }: Sheet, isDone: boolean): Promise<LayerReading> {
    const { answers } = await this.sheets.read(actor, id);
    const score = await this.scores.of(actor, id, { blanks: 'zero', at: null });
    return { layer, isDone, score, answers: new Map(answers.map((answer) => [answer.itemCode, answer])) };
  }
}
