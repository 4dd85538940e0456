import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { constraintOf } from '../database/constraint-violation.js';
import { Transactions } from '../database/transactions.js';
import { UnitNotFound, UnitRefused } from './units.errors.js';
import { UnitsRepository } from './units.repository.js';
import type { WorkUnit } from './work-unit.entity.js';

export type NewUnit = Pick<WorkUnit, 'institutionId' | 'parentId' | 'code' | 'name'>;

@Injectable()
export class Units {
  constructor(
    private readonly units: UnitsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The units of an institution, parents before their children. */
  async treeOf(institutionId: string): Promise<WorkUnit[]> {
    return this.units.treeOf(institutionId);
  }

  /** Throws UnitNotFound. */
  async get(id: string): Promise<WorkUnit> {
    const unit = await this.units.find(id);
    if (unit === null) throw new UnitNotFound(id);
    return unit;
  }

  /** Throws UnitRefused. */
  async create(actor: Actor, asked: NewUnit): Promise<WorkUnit> {
    try {
      return await this.transactions.run(async (tx) => {
        const unit = await this.units.add(tx, { ...asked, createdAt: this.clock.now() });
        const subject = ['unit', unit.id] as const;
        await this.audit.record(tx, { actorId: actor.accountId, action: 'create', subject, after: asked });
        return unit;
      });
    } catch (error) {
      throw refusal(error) ?? error;
    }
  }
}

function refusal(error: unknown): UnitRefused | null {
  switch (constraintOf(error)) {
    case 'work_unit_code_once_per_institution':
      return new UnitRefused('conflict', 'code', 'another unit of this institution has it already.', 'taken');
    case 'work_unit_parent_of_same_institution':
      return new UnitRefused('invalid', 'parentId', 'must be a unit of the same institution.', 'sameInstitution');
    case 'work_unit_institution_id_fkey':
      return new UnitRefused('invalid', 'institutionId', 'there is no such institution.', 'unknown');
    default:
      return null;
  }
}
