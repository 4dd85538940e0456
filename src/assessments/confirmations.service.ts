import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Transactions } from '../database/transactions.js';
import { AnswerWriting } from './answer-writing.service.js';
import { NotYourItem } from './assessments.errors.js';
import type { ConfirmedAnswer } from './carry-over.repository.js';
import { Sheets } from './sheets.service.js';
import { UnitSheetWriting } from './unit-sheet-writing.service.js';

/** Confirming answers that were carried over, without a change. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly answers: AnswerWriting,
    private readonly readable: Sheets,
    private readonly writing: UnitSheetWriting,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Answers those that it confirmed, with their new versions; items with nothing to confirm are passed over.
   *
   * @throws SheetNotFound, UnknownItem, NotYourItem, SheetSealed, WindowClosed
   */
  async confirm(actor: Actor, sheetId: string, items: readonly string[]): Promise<ConfirmedAnswer[]> {
    const { sheet } = await this.readable.get(actor, sheetId);
    if (sheet.layer !== 'UNIT') throw new NotYourItem(sheet.layer, items[0] ?? '');
    return this.transactions.run(async (tx) => {
      await this.writing.lock(tx, actor, sheet.assessmentId, items);
      return this.answers.confirm(tx, actor, { assessmentId: sheet.assessmentId, sheetId, items });
    });
  }
}
