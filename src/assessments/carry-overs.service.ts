import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { compareItems, type FieldChange, type ItemsCompared } from '../domain/item-changes.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { AssessmentRow } from './assessment-row.js';
import { Assessments } from './assessments.service.js';
import { CarryOverRepository, type EarlierAssessment } from './carry-over.repository.js';
import { SheetsRepository } from './sheets.repository.js';
import { Sheets } from './sheets.service.js';

/** An item whose answer and evidence were taken over. */
export interface CarriedItem {
  readonly item: string;
  readonly isConfirmed: boolean;
  /** Where the official wording alone has changed since. */
  readonly wording: FieldChange | null;
}

/** What an assessment took over from an earlier one, and what it did not. */
export interface CarryOver {
  readonly from: EarlierAssessment;
  readonly carried: readonly CarriedItem[];
  readonly items: ItemsCompared;
}

/** Looking back at what an assessment started with. */
@Injectable()
export class CarryOvers {
  constructor(
    private readonly carryOver: CarryOverRepository,
    private readonly assessments: Assessments,
    private readonly readable: Sheets,
    private readonly sheets: SheetsRepository,
    private readonly instruments: Instruments,
  ) {}

  /** null for one that started empty. Throws AssessmentNotFound, and SheetNotFound for those who do not see the unit's sheet. */
  async of(actor: Actor, assessmentId: string): Promise<CarryOver | null> {
    const assessment = await this.assessments.get(actor, assessmentId);
    const { sheet } = await this.readable.getConsensus(actor, assessmentId, 'UNIT');
    const from = assessment.startedFrom === null ? null : await this.carryOver.find(assessment.startedFrom);
    if (from === null) return null;
    const items = this.compare(from, assessment);
    const answers = await this.sheets.answersOf(sheet.id);
    const open = new Set(answers.filter((answer) => answer.toConfirmFrom !== null).map(({ itemCode }) => itemCode));
    const codes = new Set(await this.carryOver.carriedTo(sheet.id));
    const carried = items.same
      .filter((item) => codes.has(item))
      .map((item) => ({ item, isConfirmed: !open.has(item), wording: items.reworded.get(item) ?? null }));
    return { from, carried, items };
  }

  private compare(from: EarlierAssessment, { instrumentId }: AssessmentRow): ItemsCompared {
    return compareItems(this.instruments.get(from.instrumentId), this.instruments.get(instrumentId));
  }
}
