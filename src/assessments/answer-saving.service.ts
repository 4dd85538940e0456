import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Turns } from '../common/turns.js';
import type { Answer } from '../domain/answer.js';
import type { Instrument } from '../domain/instrument.js';
import { type Scorecard, scoreSheet } from '../domain/scoring.js';
import { AnswerPreparing, type GivenAnswer } from './answer-preparing.service.js';
import { AnswerRacing } from './answer-racing.service.js';
import { AnswerRefusals } from './answer-refusals.service.js';
import type { AnswerToSave, Saving } from './answer-saving.repository.js';
import { AnswersSaving } from './answers-saving.service.js';

export interface AnswerOutcome {
  readonly item: string;
  readonly value: Answer | null;
  readonly note: string;
  readonly version: number;
  /** The sheet with this answer in it, in the zero view. */
  readonly scorecard: Scorecard;
}

@Injectable()
export class AnswerSaving {
  private readonly turns = new Turns();

  constructor(
    private readonly racing: AnswerRacing,
    private readonly many: AnswersSaving,
    private readonly preparing: AnswerPreparing,
    private readonly refusals: AnswerRefusals,
  ) {}

  /**
   * Saves the answer to one item. Repeating it is harmless: the version has moved on.
   *
   * @throws SheetNotFound, NotYourItem, UnknownItem, InvalidAnswer, RulingByUnit, SheetSealed, WindowClosed, StaleAnswer
   */
  async save(actor: Actor, sheetId: string, given: GivenAnswer): Promise<AnswerOutcome> {
    const { instrument, saving, answers } = await this.preparing.prepare(actor, sheetId, [given]);
    const answer = answers[0] as AnswerToSave;
    // People of one unit save into one chain of events: by turns nobody does their work in vain.
    const saved = await this.turns.take(saving.sheet.assessmentId, () => this.race(instrument, saving, answer));
    if (saved === 'refused') throw await this.refusals.explain(actor, saving.sheet, given);
    const { item, value, note } = answer;
    if (saved !== 'overtaken')
      return { item, value, note, version: (answer.expectedVersion ?? 0) + 1, scorecard: saved };
    const { versions, scorecard } = await this.many.save(actor, sheetId, [given]);
    return { item, value, note, version: versions.get(item) as number, scorecard };
  }

  /** Scored before the next turn, which changes the sheet again. */
  private async race(instrument: Instrument, saving: Saving, answer: AnswerToSave) {
    const saved = await this.racing.save(saving, answer);
    return typeof saved === 'string' ? saved : scoreSheet(instrument, saved.values);
  }
}
