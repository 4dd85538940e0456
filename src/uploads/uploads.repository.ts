import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Upload } from './upload.entity.js';

@Injectable()
export class UploadsRepository {
  constructor(private readonly reader: Reader) {}

  /** Of this person only. */
  async find(id: string, accountId: string): Promise<Upload | null> {
    return this.reader.of(Upload).findOneBy({ id, accountId });
  }

  /** Those of these ids that there are. */
  async known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reader.query<{ id: string }[]>('SELECT id FROM upload WHERE id::text = ANY($1)', [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /** True when a version points to this content, or another upload at work may turn out to be it. */
  async isWanted(sha256: string, { id, sizeBytes }: Upload): Promise<boolean> {
    const rows = await this.reader.query<{ wanted: boolean }[]>(
      `SELECT EXISTS (SELECT FROM stored_file WHERE sha256 = $1) OR EXISTS (
         SELECT FROM upload WHERE evidence_id IS NULL AND size_bytes = $2 AND id <> $3
       ) AS wanted`,
      [sha256, sizeBytes, id],
    );
    return rows[0]?.wanted ?? true;
  }

  /** Keeps others from counting or adding to a unit's bytes until the transaction ends. */
  async lockUnit(tx: Tx, unitId: string): Promise<void> {
    await tx.query('SELECT FROM work_unit WHERE id = $1 FOR NO KEY UPDATE', [unitId]);
  }

  /** The bytes of a unit's evidence, each content counted once, and of its uploads at work as announced. */
  async bytesOf(unitId: string): Promise<number> {
    const rows = await this.reader.query<{ bytes: string }[]>(
      `SELECT coalesce((
         SELECT sum(size_bytes) FROM stored_file WHERE sha256 IN (
           SELECT version.sha256 FROM evidence_version version JOIN evidence ON evidence.id = version.evidence_id
           WHERE evidence.work_unit_id = $1
         )
       ), 0) + coalesce((
         SELECT sum(size_bytes) FROM upload WHERE work_unit_id = $1 AND evidence_id IS NULL
       ), 0) AS bytes`,
      [unitId],
    );
    return Number(rows[0]?.bytes ?? 0);
  }

  async add(tx: Tx, upload: Upload): Promise<void> {
    await tx.insert(Upload, upload);
  }

  async lock(tx: Tx, id: string): Promise<Upload | null> {
    return tx.getRepository(Upload).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Remembers what an upload became. */
  async finish(tx: Tx, id: string, { evidenceId, versionNo }: Pick<Upload, 'evidenceId' | 'versionNo'>): Promise<void> {
    await tx.update(Upload, { id }, { evidenceId, versionNo });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(Upload, { id });
  }

  async removeBegunBefore(tx: Tx, instant: Date): Promise<void> {
    await tx.delete(Upload, { begunAt: LessThan(instant) });
  }
}
