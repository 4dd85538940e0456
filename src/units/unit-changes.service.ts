import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { refusalOfUnit } from './unit-refusal.js';
import { UnitClosed, UnitNotClosable, UnitNotFound, UnitRefused } from './units.errors.js';
import { UnitsRepository } from './units.repository.js';
import type { WorkUnit } from './work-unit.entity.js';

/** What may change of a unit; it stays with its institution. */
export type ChangedUnit = Pick<WorkUnit, 'parentId' | 'code' | 'name'>;

/** Renaming, moving, closing and reopening units. */
@Injectable()
export class UnitChanges {
  constructor(
    private readonly units: UnitsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws UnitNotFound, UnitRefused, UnitClosed where it is closed or is to stand below one that is. */
  async change(actor: Actor, id: string, asked: ChangedUnit): Promise<WorkUnit> {
    try {
      return await this.transactions.run(async (tx) => {
        await this.units.lockTrees(tx);
        const unit = await this.lockOpen(tx, id);
        const before = contentOf(unit);
        if (asked.parentId !== unit.parentId) await this.assertMayStandBelow(unit.id, asked.parentId);
        const { parentId, code, name } = asked;
        await this.units.save(tx, Object.assign(unit, { parentId, code, name }));
        await this.record(tx, actor, { unit, action: 'change', before });
        return unit;
      });
    } catch (error) {
      throw refusalOfUnit(error) ?? error;
    }
  }

  /** It opens no assessment from now on; what it has goes on. Throws UnitNotFound, UnitClosed, UnitNotClosable. */
  async close(actor: Actor, id: string, reason: string): Promise<WorkUnit> {
    return this.transactions.run(async (tx) => {
      await this.units.lockTrees(tx);
      const unit = await this.lockOpen(tx, id);
      const below = await this.units.openBelow(id);
      if (below.length > 0) throw new UnitNotClosable(below.map(({ code }) => code));
      Object.assign(unit, { closedAt: this.clock.now(), closedBy: actor.accountId, closedBecause: reason });
      await this.units.save(tx, unit);
      await this.record(tx, actor, { unit, action: 'close' });
      return unit;
    });
  }

  /** An open unit stays as it is. Throws UnitNotFound, UnitClosed where the one above it is closed. */
  async reopen(actor: Actor, id: string): Promise<WorkUnit> {
    return this.transactions.run(async (tx) => {
      await this.units.lockTrees(tx);
      const unit = await this.lock(tx, id);
      if (unit.closedAt === null) return unit;
      if (unit.parentId !== null) await this.lockOpen(tx, unit.parentId);
      await this.units.save(tx, Object.assign(unit, { closedAt: null, closedBy: null, closedBecause: null }));
      await this.record(tx, actor, { unit, action: 'reopen' });
      return unit;
    });
  }

  private async lock(tx: Tx, id: string): Promise<WorkUnit> {
    const unit = await this.units.lock(tx, id);
    if (unit === null) throw new UnitNotFound(id);
    return unit;
  }

  private async lockOpen(tx: Tx, id: string): Promise<WorkUnit> {
    const unit = await this.lock(tx, id);
    if (unit.closedAt !== null) throw new UnitClosed(unit.name);
    return unit;
  }

  /** One that is not there, or of another institution, is for the constraints to tell. */
  private async assertMayStandBelow(id: string, parentId: string | null): Promise<void> {
    if (parentId === null) return;
    if ((await this.units.lineOf(parentId)).includes(id))
      throw new UnitRefused(
        'invalid',
        'parentId',
        'must be neither the unit itself nor one below it.',
        'notBelowItself',
      );
    const parent = await this.units.find(parentId);
    if (parent !== null && parent.closedAt !== null) throw new UnitClosed(parent.name);
  }

  private async record(tx: Tx, actor: Actor, what: { unit: WorkUnit; action: string; before?: object }): Promise<void> {
    const { unit, action, before } = what;
    const after = action === 'close' ? { reason: unit.closedBecause } : contentOf(unit);
    const change = { actorId: actor.accountId, action, subject: ['unit', unit.id] as const, after };
    await this.audit.record(tx, before === undefined ? change : { ...change, before });
  }
}

function contentOf({ parentId, code, name }: WorkUnit): ChangedUnit {
  return { parentId, code, name };
}
