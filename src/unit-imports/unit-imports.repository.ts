import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { UnitImport } from './unit-import.entity.js';

@Injectable()
export class UnitImportsRepository {
  constructor(private readonly reader: Reader) {}

  async find(id: string): Promise<UnitImport | null> {
    return this.reader.of(UnitImport).findOneBy({ id });
  }

  async lock(tx: Tx, id: string): Promise<UnitImport | null> {
    return tx.getRepository(UnitImport).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async add(tx: Tx, preview: Omit<UnitImport, 'id'>): Promise<UnitImport> {
    return tx.save(tx.create(UnitImport, preview));
  }

  async setApplied(tx: Tx, id: string, applied: Pick<UnitImport, 'appliedAt' | 'appliedBy'>): Promise<void> {
    await tx.update(UnitImport, { id }, applied);
  }

  /** Nobody can apply them any more. */
  async removeExpired(tx: Tx, now: Date): Promise<void> {
    await tx.delete(UnitImport, { appliedAt: IsNull(), expiresAt: LessThan(now) });
  }
}
