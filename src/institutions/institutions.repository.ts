import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Institution } from './institution.entity.js';

@Injectable()
export class InstitutionsRepository {
  constructor(private readonly reader: Reader) {}

  async list(): Promise<Institution[]> {
    return this.reader.of(Institution).find({ order: { name: 'ASC', id: 'ASC' } });
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
