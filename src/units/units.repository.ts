import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { WorkUnit } from './work-unit.entity.js';

@Injectable()
export class UnitsRepository {
  constructor(private readonly reader: Reader) {}

  /** The units of an institution, parents before their children, then by name. */
  async treeOf(institutionId: string): Promise<WorkUnit[]> {
    const ids = await this.reader.query<{ id: string }[]>(TREE, [institutionId]);
    const units = await this.reader.of(WorkUnit).findBy({ institutionId });
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    return ids.flatMap(({ id }) => byId.get(id) ?? []);
  }

  async find(id: string): Promise<WorkUnit | null> {
    return this.reader.of(WorkUnit).findOneBy({ id });
  }

  async findByCode(institutionId: string, code: string): Promise<WorkUnit | null> {
    return this.reader.of(WorkUnit).findOneBy({ institutionId, code });
  }

  /** Keeps a unit from being closed while something begins for it. */
  async hold(tx: Tx, id: string): Promise<WorkUnit | null> {
    return tx.getRepository(WorkUnit).findOne({ where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  /** Rows that refer to it can still be added, but for those that hold it. */
  async lock(tx: Tx, id: string): Promise<WorkUnit | null> {
    return tx.getRepository(WorkUnit).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** Until the end of the transaction nobody else moves units in a tree: two moves at once could make a circle. */
  async lockTrees(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('unit-tree'))`);
  }

  /** A unit and every one above it. */
  async lineOf(id: string): Promise<string[]> {
    return (await this.reader.query<{ id: string }[]>(LINE, [id])).map((unit) => unit.id);
  }

  /** The open units right below one, by code. */
  async openBelow(parentId: string): Promise<WorkUnit[]> {
    return this.reader.of(WorkUnit).find({ where: { parentId, closedAt: IsNull() }, order: { code: 'ASC' } });
  }

  async all(): Promise<WorkUnit[]> {
    return this.reader.of(WorkUnit).find({ order: { institutionId: 'ASC', code: 'ASC' } });
  }

  async save(tx: Tx, unit: WorkUnit): Promise<WorkUnit> {
    return tx.save(unit);
  }

  async add(tx: Tx, unit: Omit<WorkUnit, 'id'>): Promise<WorkUnit> {
    return tx.save(tx.create(WorkUnit, unit));
  }
}

const TREE = `
  WITH RECURSIVE tree AS (
    SELECT id, ARRAY[name, id::text] AS path FROM work_unit WHERE institution_id = $1 AND parent_id IS NULL
    UNION ALL
    SELECT child.id, tree.path || ARRAY[child.name, child.id::text] FROM work_unit child JOIN tree ON child.parent_id = tree.id
  )
  SELECT id FROM tree ORDER BY path`;

const LINE = `
  WITH RECURSIVE line AS (
    SELECT id, parent_id FROM work_unit WHERE id = $1
    UNION
    SELECT above.id, above.parent_id FROM work_unit above JOIN line ON above.id = line.parent_id
  )
  SELECT id FROM line`;
