import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import { Institution } from './institution.entity.js';

/** As the index `institution_by_name` has it. */
const BY_NAME = new Ordering('institutions', [
  { sql: 'name', type: 'text' },
  { sql: 'id', type: 'uuid' },
]);

@Injectable()
export class InstitutionsRepository {
  constructor(private readonly reader: Reader) {}

  async list(): Promise<Institution[]> {
    return this.reader.of(Institution).find({ order: { name: 'ASC', id: 'ASC' } });
  }

  /** By name. */
  async page(asked: PageAsked): Promise<Page<Institution>> {
    const sql = ({ place, past, end }: PageSql) =>
      `SELECT id, code, name, kind, created_at AS "createdAt", ${place} FROM institution WHERE ${past} ${end}`;
    return readPage<Institution>(this.reader, asked, { ordering: BY_NAME, sql, values: [] });
  }

  async find(id: string): Promise<Institution | null> {
    return this.reader.of(Institution).findOneBy({ id });
  }

  async findByCode(code: string): Promise<Institution | null> {
    return this.reader.of(Institution).findOneBy({ code });
  }

  async add(tx: Tx, institution: Omit<Institution, 'id'>): Promise<Institution> {
    return tx.save(tx.create(Institution, institution));
  }

  async lock(tx: Tx, id: string): Promise<Institution | null> {
    return tx.getRepository(Institution).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async save(tx: Tx, institution: Institution): Promise<Institution> {
    return tx.save(institution);
  }

  async addAll(tx: Tx, institutions: readonly Omit<Institution, 'id'>[]): Promise<Institution[]> {
    return tx.save(institutions.map((institution) => tx.create(Institution, institution)));
  }
}
