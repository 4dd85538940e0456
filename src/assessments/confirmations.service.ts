import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { NotYourItem } from './assessments.errors.js';
import { CarryOverRepository, type ConfirmedAnswer } from './carry-over.repository.js';
import { Sheets } from './sheets.service.js';
import { UnitSheetWriting } from './unit-sheet-writing.service.js';

/** Confirming answers that were carried over, without a change. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly carryOver: CarryOverRepository,
    private readonly readable: Sheets,
    private readonly writing: UnitSheetWriting,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
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
      return this.carryOver.confirm(tx, { sheetId, items, by: actor.accountId, at: this.clock.now() });
    });
  }
}
