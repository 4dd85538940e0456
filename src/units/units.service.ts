import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Page, PageAsked } from '../paging/page.js';
import { refusalOfUnit } from './unit-refusal.js';
import { UnitClosed, UnitNotFound } from './units.errors.js';
import { type TreeUnit, UnitsRepository } from './units.repository.js';
import type { WorkUnit } from './work-unit.entity.js';

export type { TreeUnit };

export type NewUnit = Pick<WorkUnit, 'institutionId' | 'parentId' | 'code' | 'name'>;

@Injectable()
export class Units {
  constructor(
    private readonly units: UnitsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The units of an institution, parents before their children. Throws CursorRefused. */
  async treeOf(institutionId: string, asked: PageAsked): Promise<Page<TreeUnit>> {
    return this.units.treeOf(institutionId, asked);
  }

  /** Throws UnitNotFound. */
  async get(id: string): Promise<WorkUnit> {
    const unit = await this.units.find(id);
    if (unit === null) throw new UnitNotFound(id);
    return unit;
  }

  /** Keeps a unit open until the transaction ends. Throws UnitNotFound, UnitClosed. */
  async holdOpen(tx: Tx, id: string): Promise<void> {
    const unit = await this.units.hold(tx, id);
    if (unit === null) throw new UnitNotFound(id);
    if (unit.closedAt !== null) throw new UnitClosed(unit.name);
  }

  /** Throws UnitRefused, UnitClosed where the unit above it is closed. */
  async create(actor: Actor, asked: NewUnit): Promise<WorkUnit> {
    try {
      return await this.transactions.run(async (tx) => {
        if (asked.parentId !== null) await this.assertOpen(tx, asked.parentId);
        const unit = await this.units.add(tx, { ...asked, ...OPEN, createdAt: this.clock.now() });
        const subject = ['unit', unit.id] as const;
        await this.audit.record(tx, { actorId: actor.accountId, action: 'create', subject, after: asked });
        return unit;
      });
    } catch (error) {
      throw refusalOfUnit(error) ?? error;
    }
  }

  /** One that is not there is for the constraints to tell. */
  private async assertOpen(tx: Tx, parentId: string): Promise<void> {
    const parent = await this.units.hold(tx, parentId);
    if (parent !== null && parent.closedAt !== null) throw new UnitClosed(parent.name);
  }
}

const OPEN = { closedAt: null, closedBy: null, closedBecause: null };
