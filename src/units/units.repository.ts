import { Injectable } from '@nestjs/common';
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
