import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditSealing, type SealedEvent } from '../audit/audit-sealing.js';
import type { Change } from '../audit/change.js';
import { Turns } from '../common/turns.js';
import type { Answer } from '../domain/answer.js';
import type { Instrument } from '../domain/instrument.js';
import { type Scorecard, scoreSheet } from '../domain/scoring.js';
import { AnswerPreparing, type GivenAnswer } from './answer-preparing.service.js';
import { AnswerRefusals } from './answer-refusals.service.js';
import { answerEvents } from './answer-events.js';
import {
  type AnswerBefore,
  AnswerSavingRepository,
  type AnswerToSave,
  type SavedAnswer,
  type Saving,
} from './answer-saving.repository.js';
import { AnswersSaving } from './answers-saving.service.js';

export interface AnswerOutcome {
  readonly item: string;
  readonly value: Answer | null;
  readonly note: string;
  readonly version: number;
  /** The sheet with this answer in it, in the zero view. */
  readonly scorecard: Scorecard;
}

/** So often the next place in the chain may be another process's; then it is queued for. */
const MOST_RACES = 3;

@Injectable()
export class AnswerSaving {
  private readonly turns = new Turns();

  constructor(
    private readonly answers: AnswerSavingRepository,
    private readonly many: AnswersSaving,
    private readonly preparing: AnswerPreparing,
    private readonly refusals: AnswerRefusals,
    private readonly sealing: AuditSealing,
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
    const saved = await this.turns.take(saving.sheet.assessmentId, () => this.race(saving, answer));
    if (saved === null) throw await this.refusals.explain(actor, saving.sheet, given);
    const { item, value, note } = answer;
    if (saved !== 'overtaken')
      return { item, value, note, version: saved.version, scorecard: scoreWith(instrument, saved, item, value) };
    const { versions, scorecard } = await this.many.save(actor, sheetId, [given]);
    return { item, value, note, version: versions.get(item) as number, scorecard };
  }

  /** Two round trips: what is there, and the change of it, which holds if nothing has come between. */
  private async race(saving: Saving, answer: AnswerToSave): Promise<SavedAnswer | 'overtaken' | null> {
    for (let race = 0; race < MOST_RACES; race += 1) {
      const before = await this.answers.before(saving, answer.item);
      if ((before.old?.version ?? null) !== answer.expectedVersion) return null;
      const saved = await this.answers.save(saving, answer, this.eventOf(saving, answer, before));
      if (saved !== 'overtaken') return saved;
    }
    return 'overtaken';
  }

  private eventOf({ sheet, accountId, now }: Saving, answer: AnswerToSave, { old, head }: AnswerBefore): SealedEvent {
    const { item, value, note } = answer;
    const after = { item, value, note, version: (old?.version ?? 0) + 1 };
    const act = { assessmentId: sheet.assessmentId, actorId: accountId, at: now };
    const [change] = answerEvents([{ sheetId: sheet.id, before: old, after }], act) as [Change];
    return this.sealing.seal(this.sealing.eventOf(change), head);
  }
}

function scoreWith(instrument: Instrument, { others }: SavedAnswer, item: string, value: Answer | null): Scorecard {
  const answers = new Map(Object.entries(others));
  if (value !== null) answers.set(item, value);
  return scoreSheet(instrument, answers);
}
