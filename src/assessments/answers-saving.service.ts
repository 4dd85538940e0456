import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Transactions } from '../database/transactions.js';
import { type Scorecard, scoreSheet } from '../domain/scoring.js';
import { AnswerPreparing, type GivenAnswer, type PreparedAnswers } from './answer-preparing.service.js';
import { AnswerRefusals } from './answer-refusals.service.js';
import { AnswerWriting } from './answer-writing.service.js';
import { SheetsRepository, valuesOf } from './sheets.repository.js';

export interface AnswersOutcome {
  /** By item. */
  readonly versions: ReadonlyMap<string, number>;
  /** The sheet with these answers in it, in the zero view. */
  readonly scorecard: Scorecard;
}

/** Rolls the transaction back; why it had to is found out afterwards. */
class NotAllSaved extends Error {
  constructor(readonly item: string) {
    super(item);
  }
}

/** Saving many answers of one sheet at once: all of them, or none. */
@Injectable()
export class AnswersSaving {
  constructor(
    private readonly answers: AnswerWriting,
    private readonly preparing: AnswerPreparing,
    private readonly refusals: AnswerRefusals,
    private readonly sheets: SheetsRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Throws as saving one does, about the first answer that cannot be saved; then none is. */
  async save(actor: Actor, sheetId: string, given: readonly GivenAnswer[]): Promise<AnswersOutcome> {
    const prepared = await this.preparing.prepare(actor, sheetId, given);
    try {
      return await this.saveAll(prepared);
    } catch (error) {
      const refused = error instanceof NotAllSaved ? given.find(({ item }) => item === error.item) : undefined;
      throw refused === undefined ? error : await this.refusals.explain(actor, prepared.saving.sheet, refused);
    }
  }

  private async saveAll({ instrument, saving, answers }: PreparedAnswers): Promise<AnswersOutcome> {
    return this.transactions.run(async (tx) => {
      const saved = await this.answers.save(tx, saving, answers);
      const versions = new Map(saved.map(({ item, version }) => [item, version]));
      const unsaved = answers.find(({ item }) => !versions.has(item));
      if (unsaved !== undefined) throw new NotAllSaved(unsaved.item);
      const rows = await this.sheets.answersOf(saving.sheet.id);
      return { versions, scorecard: scoreSheet(instrument, valuesOf(rows)) };
    });
  }
}
