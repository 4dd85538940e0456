import { Injectable } from '@nestjs/common';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Cycles } from '../cycles/cycles.service.js';
import { itemOf } from '../domain/answer.js';
import { Instruments } from '../instruments/instruments.service.js';
import { NothingObserved, RepairRoundsUsed } from './evaluations.errors.js';
import { ObservationsRepository } from './observations.repository.js';

/** Why an assessment goes back to its unit, and what is to be mended on which items. */
export interface Repair {
  readonly reason: string;
  readonly items: readonly { readonly item: string; readonly note: string }[];
}

/** What must hold before a lead moves an assessment on, beside its sheets. */
@Injectable()
export class EvaluationChecks {
  constructor(
    private readonly assessments: Assessments,
    private readonly observations: ObservationsRepository,
    private readonly cycles: Cycles,
    private readonly instruments: Instruments,
  ) {}

  /** What the return remembers: its round, from 1, and the notes. Throws UnknownItem, RepairRoundsUsed. */
  async repairFacts(assessment: AssessmentRow, { items }: Repair): Promise<{ round: number; items: Repair['items'] }> {
    const instrument = this.instruments.get(assessment.instrumentId);
    for (const { item } of items) itemOf(instrument, item);
    const { rules } = await this.cycles.get(assessment.cycleId);
    const used = await this.assessments.timesMoved(assessment.id, 'return');
    if (used >= rules.repairRounds) throw new RepairRoundsUsed(used);
    return { round: used + 1, items };
  }

  /** How many observations there are. Throws NothingObserved. */
  async assertObserved({ id }: AssessmentRow): Promise<number> {
    const observations = await this.observations.of(id);
    if (observations.length === 0) throw new NothingObserved();
    return observations.length;
  }
}
