import { Injectable } from '@nestjs/common';
import { AwardsAfterMove, type Moved } from '../assessments/after-move.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { Tx } from '../database/transactions.js';
import { Deadlines } from '../reminders/deadlines.service.js';
import type { Award } from './award.entity.js';
import { AwardsRepository } from './awards.repository.js';
import { reevaluationDue } from './reevaluation-due.js';

/**
 * Whose a re-evaluation is: the unit's, which is reminded of it, until it submits; then the evaluators', whom the windows of their
 * stages remind. Returned for repair, or ended by anything but a decision, it is the unit's again, on the same day.
 */
@Injectable()
export class HandingOver extends AwardsAfterMove {
  constructor(
    private readonly awards: AwardsRepository,
    private readonly deadlines: Deadlines,
    private readonly cycles: Cycles,
  ) {
    super();
  }

  override async after(tx: Tx, { assessment: { kind, unitId }, move }: Moved): Promise<void> {
    const isHandedOver = move === 'submit';
    if (kind !== 'REEVALUATION' || !(isHandedOver || move === 'return' || move === 'overtake')) return;
    const award = await this.awards.findInForce(unitId);
    if (award === null) return;
    if (isHandedOver) await this.deadlines.close(tx, 'REEVALUATION', [award.id], 'handed-over');
    else await this.setAgain(tx, award);
  }

  /** By the rules that its day was counted by. */
  private async setAgain(tx: Tx, award: Award): Promise<void> {
    const { rules } = await this.cycles.get(await this.awards.cycleBehind(award));
    await this.deadlines.set(tx, reevaluationDue(award), rules);
  }
}
