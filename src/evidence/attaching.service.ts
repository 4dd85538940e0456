import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { UnitSheetWriting } from '../assessments/unit-sheet-writing.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { EvidenceNotFound, TooMuchEvidence } from './evidence.errors.js';
import { EvidenceUsesRepository, type UsedOn, type UsePlace } from './evidence-uses.repository.js';

const MOST_PER_ITEM = 20;

/** One piece of evidence, and items of an assessment. */
export type Piece = Omit<UsePlace, 'assessmentId'>;

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
  async attach(actor: Actor, { assessmentId, ...piece }: UsePlace): Promise<void> {
    await this.attachAll(actor, assessmentId, [piece]);
  }

  /** The same of many pieces: all of them or none. */
  async attachAll(actor: Actor, assessmentId: string, pieces: readonly Piece[]): Promise<void> {
    const items = [...new Set(pieces.flatMap((piece) => piece.items))];
    await this.transactions.run(async (tx) => {
      const { unitId } = await this.sheets.lock(tx, actor, assessmentId, items);
      const [stranger] = await this.uses.notOfUnit(idsOf(pieces), unitId);
      if (stranger !== undefined) throw new EvidenceNotFound(stranger);
      const signature = { by: actor.accountId, at: this.clock.now() };
      const used = await this.uses.attach(tx, assessmentId, pieces.flatMap(usesOf), signature);
      const crowded = await this.uses.itemsAbove(MOST_PER_ITEM, { assessmentId, items });
      if (crowded.length > 0) throw new TooMuchEvidence(MOST_PER_ITEM, crowded);
      for (const evidenceId of idsOf(pieces)) {
        const added = used.filter((each) => each.evidenceId === evidenceId).map(({ item }) => item);
        await this.record(tx, actor, 'attach', { assessmentId, evidenceId, items: added });
      }
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

function idsOf(pieces: readonly Piece[]): string[] {
  return [...new Set(pieces.map(({ evidenceId }) => evidenceId))];
}

function usesOf({ evidenceId, items }: Piece): UsedOn[] {
  return items.map((item) => ({ evidenceId, item }));
}
