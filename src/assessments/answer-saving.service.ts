import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { type Answer, itemOf, readAnswer } from '../domain/answer.js';
import type { Instrument } from '../domain/instrument.js';
import { stageOf } from '../domain/lifecycle.js';
import { type Scorecard, scoreSheet } from '../domain/scoring.js';
import { Instruments } from '../instruments/instruments.service.js';
import { AnswerRefusals } from './answer-refusals.service.js';
import { AnswerSavingRepository, type SavedAnswer } from './answer-saving.repository.js';
import { RulingByUnit } from './assessments.errors.js';
import { answeringRight } from './assessments.policy.js';
import { SheetPlaces } from './sheet-places.js';
import type { SheetFacts } from './sheets.repository.js';

/** What somebody gives as the answer to an item. */
export interface GivenAnswer {
  readonly item: string;
  /** null takes an answer back. */
  readonly value: unknown;
  readonly note: string;
  /** null when there must be no answer yet. */
  readonly expectedVersion: number | null;
}

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
    private readonly places: SheetPlaces,
    private readonly instruments: Instruments,
    private readonly refusals: AnswerRefusals,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves the answer to one item. Repeating it is harmless: the version has moved on.
   *
   * @throws SheetNotFound, NotYourItem, UnknownItem, InvalidAnswer, RulingByUnit, SheetSealed, WindowClosed, StaleAnswer
   */
  async save(actor: Actor, sheetId: string, given: GivenAnswer): Promise<AnswerOutcome> {
    const sheet = await this.places.get(sheetId);
    const instrument = this.instruments.get(sheet.instrumentId);
    const areaNo = instrument.areaNoOf.get(given.item) ?? null;
    const right = answeringRight(actor, sheet, areaNo);
    if (right === null) throw await this.refusals.explain(actor, sheet, given);
    const { item, note, expectedVersion } = given;
    const value = readValue(instrument, sheet, given);
    const [now, today] = [this.clock.now(), this.clock.today()];
    const who = { accountId: actor.accountId, right, now, today };
    const asked = { sheet, stage: stageOf(sheet.layer), item, areaNo, value, note, expectedVersion, ...who };
    const saved = await this.answers.save(asked);
    if (saved === null) throw await this.refusals.explain(actor, sheet, given);
    return { item, value, note, version: saved.version, scorecard: scoreWith(instrument, saved, item, value) };
  }
}

function readValue(instrument: Instrument, sheet: SheetFacts, { item: code, value }: GivenAnswer): Answer | null {
  const item = itemOf(instrument, code);
  if (value === null) return null;
  const answer = readAnswer(item, value);
  if (sheet.layer === 'UNIT' && typeof answer === 'object' && 'ruling' in answer) throw new RulingByUnit(code);
  return answer;
}

function scoreWith(instrument: Instrument, { others }: SavedAnswer, item: string, value: Answer | null): Scorecard {
  const answers = new Map(Object.entries(others));
  if (value !== null) answers.set(item, value);
  return scoreSheet(instrument, answers);
}
