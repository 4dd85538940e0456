import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AnswersSaving } from '../assessments/answers-saving.service.js';
import { Sheets } from '../assessments/sheets.service.js';
import { itemOf } from '../domain/answer.js';
import { Instruments } from '../instruments/instruments.service.js';
import { mergedAnswer, type SideOf } from './import-plan.js';
import type { WorksheetImport } from './worksheet-import.entity.js';

/** Saving the answers of a preview as if by hand: the same rights, windows, versions and events. */
@Injectable()
export class WorksheetMerging {
  constructor(
    private readonly answers: AnswersSaving,
    private readonly sheets: Sheets,
    private readonly instruments: Instruments,
  ) {}

  /** All of them or none; how many there were. Throws as saving answers does, StaleAnswer where one was saved since the preview. */
  async save(actor: Actor, { sheetId, plan }: WorksheetImport, sideOf: SideOf): Promise<number> {
    const { assessment } = await this.sheets.get(actor, sheetId);
    const instrument = this.instruments.get(assessment.instrumentId);
    const given = plan.items.flatMap((planned) => {
      const { item, saved } = planned;
      const merged = mergedAnswer(itemOf(instrument, item), planned, sideOf);
      return merged === null ? [] : [{ item, ...merged, expectedVersion: saved.version }];
    });
    if (given.length > 0) await this.answers.save(actor, sheetId, given);
    return given.length;
  }
}
