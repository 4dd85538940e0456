import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { refusalOfUnit } from './unit-refusal.js';
import { UnitsRepository } from './units.repository.js';
import type { WorkUnit } from './work-unit.entity.js';

export type NewUnitRow = Pick<WorkUnit, 'id' | 'institutionId' | 'parentId' | 'code' | 'name'>;

/** Another name or place for a unit, and what they were. */
export interface ChangedUnitRow extends Pick<WorkUnit, 'id' | 'parentId' | 'name'> {
  readonly before: Pick<WorkUnit, 'parentId' | 'name'>;
}

/** All units at once, for whoever brings many together. Whoever writes has made sure that no unit comes to stand below itself. */
@Injectable()
export class UnitRegister {
  constructor(
    private readonly units: UnitsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<WorkUnit[]> {
    return this.units.all();
  }

  /** Until the end of the transaction nobody else changes a unit. */
  async lock(tx: Tx): Promise<void> {
    await this.units.lockTrees(tx);
  }

  /** In few statements, however many; they may stand below each other. Throws UnitRefused. */
  async addAll(tx: Tx, actor: Actor, rows: readonly NewUnitRow[]): Promise<void> {
    try {
      await this.units.addAll(tx, rows, this.clock.now());
    } catch (error) {
      throw refusalOfUnit(error) ?? error;
    }
    const changes = rows.map(({ id, ...after }) => {
      return { actorId: actor.accountId, action: 'create', subject: ['unit', id] as const, after };
    });
    await this.audit.recordAll(tx, changes);
  }

  async changeAll(tx: Tx, actor: Actor, rows: readonly ChangedUnitRow[]): Promise<void> {
    await this.units.changeAll(tx, rows);
    const changes = rows.map(({ id, before, ...after }) => {
      return { actorId: actor.accountId, action: 'change', subject: ['unit', id] as const, before, after };
    });
    await this.audit.recordAll(tx, changes);
  }
}
