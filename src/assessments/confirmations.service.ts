import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { stageOf } from '../domain/lifecycle.js';
import { AnsweringRights } from './answering-rights.service.js';
import { SheetSealed } from './assessments.errors.js';
import { CarryOverRepository, type ConfirmedAnswer } from './carry-over.repository.js';
import { Stages } from './stages.service.js';

/** Confirming answers that were carried over, without a change. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly carryOver: CarryOverRepository,
    private readonly rights: AnsweringRights,
    private readonly stages: Stages,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers those that it confirmed, with their new versions; items with nothing to confirm are passed over.
   *
   * @throws SheetNotFound, UnknownItem, NotYourItem, SheetSealed, WindowClosed
   */
  async confirm(actor: Actor, sheetId: string, items: readonly string[]): Promise<ConfirmedAnswer[]> {
    const { layer, cycleId } = await this.rights.assertOnUnitSheet(actor, sheetId, items);
    return this.transactions.run(async (tx) => {
      const asked = { sheetId, items, by: actor.accountId, at: this.clock.now() };
      const confirmed = await this.carryOver.confirm(tx, asked);
      if (confirmed === null) throw new SheetSealed(layer);
      await this.stages.assertStageOpen(cycleId, stageOf(layer));
      return confirmed;
    });
  }
}
