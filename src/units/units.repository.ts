import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import { WorkUnit } from './work-unit.entity.js';

/** A unit as its institution's tree shows it. */
export type TreeUnit = Omit<WorkUnit, 'createdAt' | 'closedBy'>;

@Injectable()
export class UnitsRepository {
  constructor(private readonly reader: Reader) {}

  /** The units of an institution, parents before their children, then by name. Throws CursorRefused. */
  async treeOf(institutionId: string, asked: PageAsked): Promise<Page<TreeUnit>> {
    const statement = { ordering: BY_PATH, sql: pageOfTree, values: [institutionId] };
    return readPage<TreeUnit>(this.reader, asked, statement);
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

/** Names from the top of the tree downwards, each told apart by its id. */
const BY_PATH = new Ordering('unit-tree', [{ sql: 'tree.path', type: 'text[]' }]);

const pageOfTree = ({ place, past, end }: PageSql) => `
  WITH RECURSIVE tree AS (
    SELECT id, ARRAY[name, id::text] AS path FROM work_unit WHERE institution_id = $1 AND parent_id IS NULL
    UNION ALL
    SELECT child.id, tree.path || ARRAY[child.name, child.id::text] FROM work_unit child JOIN tree ON child.parent_id = tree.id
  )
  SELECT unit.id, unit.institution_id AS "institutionId", unit.parent_id AS "parentId", unit.code, unit.name,
    unit.closed_at AS "closedAt", unit.closed_because AS "closedBecause", ${place}
  FROM tree JOIN work_unit unit ON unit.id = tree.id WHERE ${past} ${end}`;

const LINE = `
  WITH RECURSIVE line AS (
    SELECT id, parent_id FROM work_unit WHERE id = $1
    UNION
    SELECT above.id, above.parent_id FROM work_unit above JOIN line ON above.id = line.parent_id
  )
  SELECT id FROM line`;
