import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { WorksheetImport } from './worksheet-import.entity.js';
import type { OldImports } from '../imports/import-tidying.service.js';

@Injectable()
export class WorksheetImportsRepository {
  constructor(private readonly reader: Reader) {}

  async findBy(id: string, createdBy: string): Promise<WorksheetImport | null> {
    return this.reader.of(WorksheetImport).findOneBy({ id, createdBy });
  }

  /** The file as it was sent; null once it is gone. */
  async contentOf(id: string): Promise<Buffer | null> {
    const found = await this.reader.of(WorksheetImport).findOne({ where: { id }, select: { id: true, content: true } });
    return found?.content ?? null;
  }

  async lockBy(tx: Tx, id: string, createdBy: string): Promise<WorksheetImport | null> {
    const where = { id, createdBy };
    return tx.getRepository(WorksheetImport).findOne({ where, lock: { mode: 'for_no_key_update' } });
  }

  async add(tx: Tx, preview: Omit<WorksheetImport, 'id'>): Promise<WorksheetImport> {
    return tx.save(tx.create(WorksheetImport, preview));
  }

  async setApplied(tx: Tx, id: string, appliedAt: Date): Promise<void> {
    await tx.update(WorksheetImport, { id }, { appliedAt });
  }

  /** Nobody can apply them any more. */
  async removeExpired(tx: Tx, now: Date): Promise<void> {
    await tx.delete(WorksheetImport, { appliedAt: IsNull(), expiresAt: LessThan(now) });
  }

  /** Also those that were applied long ago. */
  async removeOld(tx: Tx, { expiredBefore, appliedBefore }: OldImports): Promise<{ id: string; kind: string }[]> {
    const [removed] = await tx.query<[{ id: string }[], number]>(
      `DELETE FROM worksheet_import WHERE (applied_at IS NULL AND expires_at < $1) OR applied_at <= $2 RETURNING id`,
      [expiredBefore, appliedBefore],
    );
    return removed.map(({ id }) => ({ id, kind: 'worksheet-import' }));
  }
}
