import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { UnitSheetWriting } from '../assessments/unit-sheet-writing.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { EvidenceNotFound, TooMuchEvidence } from './evidence.errors.js';
import { EvidenceUsesRepository, type UsePlace } from './evidence-uses.repository.js';

const MOST_PER_ITEM = 20;

/** Hanging evidence on items, and taking it off: while the unit's sheet is open, by those who may answer the item. */
@Injectable()
export class Attaching {
  constructor(
    private readonly sheets: UnitSheetWriting,
    private readonly uses: EvidenceUsesRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Again is harmless. At most 20 pieces an item.
   *
   * @throws AssessmentNotFound, UnknownItem, NotYourItem, SheetSealed, WindowClosed, EvidenceNotFound, TooMuchEvidence
   */
  async attach(actor: Actor, place: UsePlace): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { unitId } = await this.sheets.lock(tx, actor, place.assessmentId, place.items);
      if (!(await this.uses.isOfUnit(place.evidenceId, unitId))) throw new EvidenceNotFound(place.evidenceId);
      const items = await this.uses.attach(tx, { ...place, by: actor.accountId, at: this.clock.now() });
      const crowded = await this.uses.itemsAbove(MOST_PER_ITEM, place);
      if (crowded.length > 0) throw new TooMuchEvidence(MOST_PER_ITEM, crowded);
      await this.record(tx, actor, 'attach', { ...place, items });
    });
  }

  /** Again is harmless. Throws AssessmentNotFound, UnknownItem, NotYourItem, SheetSealed, WindowClosed. */
  async detach(actor: Actor, place: UsePlace): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.sheets.lock(tx, actor, place.assessmentId, place.items);
      const items = await this.uses.detach(tx, { ...place, by: actor.accountId, at: this.clock.now() });
      await this.record(tx, actor, 'detach', { ...place, items });
    });
  }

  private async record(
    tx: Tx,
    { accountId }: Actor,
    action: 'attach' | 'detach',
    { assessmentId, evidenceId, items }: UsePlace,
  ) {
    if (items.length === 0) return;
    const subject = ['assessment', assessmentId] as const;
    const change = { evidenceId, items };
    const told = action === 'attach' ? { after: change } : { before: change };
    await this.audit.record(tx, { actorId: accountId, action: `${action}-evidence`, subject, ...told });
  }
}
