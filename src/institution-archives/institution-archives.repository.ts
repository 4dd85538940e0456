import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { InstitutionArchive } from './institution-archive.entity.js';

/** What somebody asks for. */
export type AskedArchive = Pick<InstitutionArchive, 'institutionId' | 'askedBy'>;

/** The file of an archive. */
export interface ArchiveFile {
  readonly sha256: string;
  /** Bytes. */
  readonly sizeBytes: number;
  readonly fileName: string;
}

@Injectable()
export class InstitutionArchivesRepository {
  constructor(private readonly reader: Reader) {}

  /** Those somebody asked for are nobody else's. */
  async findOf(accountId: string, id: string): Promise<InstitutionArchive | null> {
    return this.reader.of(InstitutionArchive).findOneBy({ id, askedBy: accountId });
  }

  /** The latest first. */
  async listOf({ askedBy, institutionId }: AskedArchive, limit: number): Promise<InstitutionArchive[]> {
    const order = { askedAt: 'DESC', id: 'DESC' } as const;
    return this.reader.of(InstitutionArchive).find({ where: { askedBy, institutionId }, order, take: limit });
  }

  async findUnfinished(id: string): Promise<InstitutionArchive | null> {
    return this.reader.of(InstitutionArchive).findOneBy({ id, finishedAt: IsNull() });
  }

  /** Those asked before a moment that are neither made nor given up, the oldest first; at most `limit`. */
  async unfinished(askedBefore: Date, limit: number): Promise<string[]> {
    const rows = await this.reader.query<{ id: string }[]>(
      'SELECT id FROM institution_archive WHERE finished_at IS NULL AND asked_at < $1 ORDER BY asked_at LIMIT $2',
      [askedBefore, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Which of these files an archive still has. */
  async stillKept(sha256s: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reader.query<{ sha256: string }[]>(
      'SELECT DISTINCT sha256 FROM institution_archive WHERE sha256 = ANY($1) AND discarded_at IS NULL',
      [sha256s],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  /** Null when somebody has asked for the same, and it is still being made. */
  async add(tx: Tx, { institutionId, askedBy }: AskedArchive, askedAt: Date): Promise<string | null> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO institution_archive (institution_id, asked_by, asked_at, progress) VALUES ($1, $2, $3, 0)
       ON CONFLICT DO NOTHING RETURNING id`,
      [institutionId, askedBy, askedAt],
    );
    return rows[0]?.id ?? null;
  }

  /** Of those somebody asked for the one that is being made, else the one that was made last. */
  async latest(tx: Tx, { institutionId, askedBy }: AskedArchive): Promise<InstitutionArchive> {
    const archives = tx.getRepository(InstitutionArchive).createQueryBuilder('archive');
    return archives
      .where({ institutionId, askedBy })
      .orderBy('archive.finishedAt', 'DESC', 'NULLS FIRST')
      .getOneOrFail();
  }

  async setProgress(tx: Tx, id: string, progress: number): Promise<void> {
    await tx.update(InstitutionArchive, { id, finishedAt: IsNull() }, { progress });
  }

  /** Does nothing when it was finished meanwhile. */
  async finish(tx: Tx, id: string, { sizeBytes, ...file }: ArchiveFile, finishedAt: Date): Promise<void> {
    const made = { ...file, sizeBytes: String(sizeBytes), progress: 100, finishedAt };
    await tx.update(InstitutionArchive, { id, finishedAt: IsNull() }, made);
  }

  /** Does nothing when it was finished meanwhile. */
  async giveUp(tx: Tx, id: string, problem: string, finishedAt: Date): Promise<void> {
    await tx.update(InstitutionArchive, { id, finishedAt: IsNull() }, { problem, finishedAt });
  }

  /** Gives up everything asked before a moment that is still not made. */
  async giveUpAll(tx: Tx, askedBefore: Date, problem: string, finishedAt: Date): Promise<void> {
    const late = 'finished_at IS NULL AND asked_at < :askedBefore';
    const all = tx.createQueryBuilder().update(InstitutionArchive).set({ problem, finishedAt });
    await all.where(late, { askedBefore }).execute();
  }

  /** Lets go of the files of everything made before a moment. */
  async discard(tx: Tx, madeBefore: Date, discardedAt: Date): Promise<void> {
    const old = 'finished_at < :madeBefore AND sha256 IS NOT NULL AND discarded_at IS NULL';
    const all = tx.createQueryBuilder().update(InstitutionArchive).set({ discardedAt });
    await all.where(old, { madeBefore }).execute();
  }
}
