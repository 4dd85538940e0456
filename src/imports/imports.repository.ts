import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { FileImport } from './file-import.entity.js';
import type { ImportKindName } from './import-kind.js';
import type { OldImports } from './import-tidying.service.js';

@Injectable()
export class ImportsRepository {
  constructor(private readonly reader: Reader) {}

  async find(kind: ImportKindName, id: string): Promise<FileImport | null> {
    return this.reader.of(FileImport).findOneBy({ id, kind });
  }

  async lock(tx: Tx, kind: ImportKindName, id: string): Promise<FileImport | null> {
    return tx.getRepository(FileImport).findOne({ where: { id, kind }, lock: { mode: 'for_no_key_update' } });
  }

  async add(tx: Tx, preview: Omit<FileImport, 'id'>): Promise<FileImport> {
    return tx.save(tx.create(FileImport, preview));
  }

  async setApplied(tx: Tx, id: string, applied: Pick<FileImport, 'appliedAt' | 'operationId'>): Promise<void> {
    await tx.update(FileImport, { id }, applied);
  }

  /** Nobody can apply them any more. */
  async removeExpired(tx: Tx, now: Date): Promise<void> {
    await tx.delete(FileImport, { appliedAt: IsNull(), expiresAt: LessThan(now) });
  }

  /** Also those that were applied long ago. */
  async removeOld(tx: Tx, { expiredBefore, appliedBefore }: OldImports): Promise<Pick<FileImport, 'id' | 'kind'>[]> {
    const [removed] = await tx.query<[Pick<FileImport, 'id' | 'kind'>[], number]>(
      `DELETE FROM file_import WHERE (applied_at IS NULL AND expires_at < $1) OR applied_at <= $2 RETURNING id, kind`,
      [expiredBefore, appliedBefore],
    );
    return removed;
  }
}
