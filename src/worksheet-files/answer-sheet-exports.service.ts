import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import type { Answer } from '../assessments/sheet.entity.js';
import { Sheets } from '../assessments/sheets.service.js';
import { Clock } from '../common/clock.js';
import { Instruments } from '../instruments/instruments.service.js';
import { Wordings } from '../wordings/wordings.service.js';
import { answerSheetForm } from './answer-sheet-form.js';
import { writeAnswerSheet } from './answer-sheet-writing.js';
import { AnswerSheetUnavailable } from './worksheet-files.errors.js';
import { type ExportedFile, LAYERS } from './worksheet-exports.service.js';

/** A sheet as the ministry's answer sheet. */
@Injectable()
export class AnswerSheetExports {
  constructor(
    private readonly sheets: Sheets,
    private readonly instruments: Instruments,
    private readonly wordings: Wordings,
    private readonly clock: Clock,
  ) {}

  /** With the answers that the person reads; the TPI's beside the unit's. Throws SheetNotFound, AnswerSheetUnavailable. */
  async export(actor: Actor, sheetId: string): Promise<ExportedFile> {
    const { assessment, sheet } = await this.sheets.get(actor, sheetId);
    const { unitName, institutionName, year, instrumentId } = assessment;
    const wording = await this.wordings.of(instrumentId);
    const form = answerSheetForm(this.instruments.get(instrumentId), wording?.questions ?? [], sheet.layer);
    if (form === null) throw new AnswerSheetUnavailable(sheet.layer === 'TPN' ? 'NO_COLUMNS' : 'NO_WORDING');
    const { answers } = await this.sheets.read(actor, sheetId);
    const bytes = await writeAnswerSheet({
      form,
      origin: { instrumentId, sheetId, exportedAt: this.clock.now() },
      heading: `${unitName}, ${institutionName}, ${year}: ${LAYERS[sheet.layer]}`,
      answers: byItem(answers),
      ofUnit: byItem(sheet.layer === 'TPI' ? await this.answersOfUnit(actor, assessment) : []),
    });
    return { fileName: `Jawaban ${unitName} ${year} ${sheet.layer}.xlsx`, bytes };
  }

  /** None where the person does not see them. */
  private async answersOfUnit(actor: Actor, assessment: AssessmentRow): Promise<Answer[]> {
    const visible = await this.sheets.visibleOf(actor, assessment);
    const ofUnit = visible.find(({ layer }) => layer === 'UNIT');
    return ofUnit === undefined ? [] : (await this.sheets.read(actor, ofUnit.id)).answers;
  }
}

function byItem(answers: readonly Answer[]) {
  return new Map(answers.map(({ itemCode, value, note, version }) => [itemCode, { value, note, version }]));
}
