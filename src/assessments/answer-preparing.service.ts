import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { type Answer, itemOf, readAnswer } from '../domain/answer.js';
import type { Instrument } from '../domain/instrument.js';
import { stageOf } from '../domain/lifecycle.js';
import { Instruments } from '../instruments/instruments.service.js';
import { AnswerRefusals } from './answer-refusals.service.js';
import type { AnswerToSave, Saving } from './answer-saving.repository.js';
import { RulingByUnit } from './assessments.errors.js';
import { type AnsweringRight, answeringRight } from './assessments.policy.js';
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

/** Answers that may be saved, as far as can be told without the database. */
export interface PreparedAnswers {
  readonly instrument: Instrument;
  readonly saving: Saving;
  readonly answers: readonly AnswerToSave[];
}

/** By which right somebody answers, and whether what they give is an answer: nothing here asks the database twice. */
@Injectable()
export class AnswerPreparing {
  constructor(
    private readonly places: SheetPlaces,
    private readonly instruments: Instruments,
    private readonly refusals: AnswerRefusals,
    private readonly clock: Clock,
  ) {}

  /**
   * @param given at least one, each about an item of its own
   * @throws SheetNotFound, NotYourItem, OwnUnit, UnknownItem, InvalidAnswer, RulingByUnit
   */
  async prepare(actor: Actor, sheetId: string, given: readonly GivenAnswer[]): Promise<PreparedAnswers> {
    const sheet = await this.places.get(sheetId);
    const instrument = this.instruments.get(sheet.instrumentId);
    const areaNos = given.map(({ item }) => instrument.areaNoOf.get(item) ?? null);
    const right = await this.rightTo(actor, sheet, given, areaNos);
    const answers = given.map(({ item, value, note, expectedVersion }, index) => {
      const read = readValue(instrument, sheet, item, value);
      return { item, areaNo: areaNos[index] ?? null, value: read, note, expectedVersion };
    });
    const who = { accountId: actor.accountId, right, now: this.clock.now(), today: this.clock.today() };
    return { instrument, saving: { sheet, stage: stageOf(sheet.layer), ...who }, answers };
  }

  /** The right to every one of the items; it differs between them only in whether there is one. */
  private async rightTo(
    actor: Actor,
    sheet: SheetFacts,
    given: readonly GivenAnswer[],
    areaNos: readonly (number | null)[],
  ): Promise<AnsweringRight> {
    const rights = areaNos.map((areaNo) => answeringRight(actor, sheet, areaNo));
    const refused = given[rights.indexOf(null)];
    const [right] = rights;
    if (refused !== undefined || right === undefined || right === null)
      throw await this.refusals.explain(actor, sheet, refused ?? { item: '', expectedVersion: null });
    return right;
  }
}

function readValue(instrument: Instrument, { layer }: SheetFacts, code: string, value: unknown): Answer | null {
  const item = itemOf(instrument, code);
  if (value === null) return null;
  const answer = readAnswer(item, value);
  if (layer === 'UNIT' && typeof answer === 'object' && 'ruling' in answer) throw new RulingByUnit(code);
  return answer;
}
