import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Answer } from '../domain/answer.js';
import type { Instrument } from '../domain/instrument.js';
import { type Scorecard, scoreSheet } from '../domain/scoring.js';
import { AnswerPreparing, type GivenAnswer } from './answer-preparing.service.js';
import { AnswerRefusals } from './answer-refusals.service.js';
import { type AnswerToSave, AnswerSavingRepository, type SavedAnswer } from './answer-saving.repository.js';

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
  constructor(
    private readonly answers: AnswerSavingRepository,
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
    const saved = await this.answers.save(saving, answer);
    if (saved === null) throw await this.refusals.explain(actor, saving.sheet, given);
    const { item, value, note } = answer;
    return { item, value, note, version: saved.version, scorecard: scoreWith(instrument, saved, item, value) };
  }
}

function scoreWith(instrument: Instrument, { others }: SavedAnswer, item: string, value: Answer | null): Scorecard {
  const answers = new Map(Object.entries(others));
  if (value !== null) answers.set(item, value);
  return scoreSheet(instrument, answers);
}
