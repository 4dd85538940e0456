import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Document } from './document.entity.js';

/** What somebody asks for. */
export type AskedDocument = Pick<
  Document,
  'kind' | 'language' | 'assessmentId' | 'cycleId' | 'institutionId' | 'askedBy'
>;

/** The file of a document. */
export interface MadeFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly fileName: string;
}

@Injectable()
export class DocumentsRepository {
  constructor(private readonly reader: Reader) {}

  /** The documents somebody asked for are nobody else's. */
  async findOf(accountId: string, id: string): Promise<Document | null> {
    return this.reader.of(Document).findOneBy({ id, askedBy: accountId });
  }

  async findUnfinished(id: string): Promise<Document | null> {
    return this.reader.of(Document).findOneBy({ id, finishedAt: IsNull() });
  }

  /** Those asked before a moment that are neither made nor given up, the oldest first; at most `limit`. */
  async unfinished(askedBefore: Date, limit: number): Promise<string[]> {
    const rows = await this.reader.query<{ id: string }[]>(
      'SELECT id FROM document WHERE finished_at IS NULL AND asked_at < $1 ORDER BY asked_at LIMIT $2',
      [askedBefore, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Which of these files a document still has. */
  async stillKept(sha256s: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reader.query<{ sha256: string }[]>(
      'SELECT DISTINCT sha256 FROM document WHERE sha256 = ANY($1) AND discarded_at IS NULL',
      [sha256s],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  /** True where everybody and everything is made up. */
  async isDemonstration(): Promise<boolean> {
    const rows = await this.reader.query<{ made: boolean }[]>('SELECT EXISTS (SELECT FROM demonstration) AS made');
    return rows[0]?.made === true;
  }

  /** Null when somebody has asked for the same, and it is still being made. */
  async add(tx: Tx, asked: AskedDocument, askedAt: Date): Promise<string | null> {
    const { kind, language, assessmentId, cycleId, institutionId, askedBy } = asked;
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO document (kind, language, assessment_id, cycle_id, institution_id, asked_by, asked_at, progress)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 0) ON CONFLICT DO NOTHING RETURNING id`,
      [kind, language, assessmentId, cycleId, institutionId, askedBy, askedAt],
    );
    return rows[0]?.id ?? null;
  }

  /** Of those somebody asked for the one that is being made, else the one that was made last. */
  async latest(
    tx: Tx,
    { kind, language, assessmentId, cycleId, institutionId, askedBy }: AskedDocument,
  ): Promise<Document> {
    const documents = tx.getRepository(Document).createQueryBuilder('document');
    return documents
      .where({ kind, language, askedBy })
      .andWhere('document.assessmentId IS NOT DISTINCT FROM :assessmentId', { assessmentId })
      .andWhere('document.cycleId IS NOT DISTINCT FROM :cycleId', { cycleId })
      .andWhere('document.institutionId IS NOT DISTINCT FROM :institutionId', { institutionId })
      .orderBy('document.finishedAt', 'DESC', 'NULLS FIRST')
      .getOneOrFail();
  }

  async setProgress(tx: Tx, id: string, progress: number): Promise<void> {
    await tx.update(Document, { id, finishedAt: IsNull() }, { progress });
  }

  /** Does nothing when it was finished meanwhile. */
  async finish(tx: Tx, id: string, file: MadeFile, finishedAt: Date): Promise<void> {
    await tx.update(Document, { id, finishedAt: IsNull() }, { ...file, progress: 100, finishedAt });
  }

  /** Does nothing when it was finished meanwhile. */
  async giveUp(tx: Tx, id: string, problem: string, finishedAt: Date): Promise<void> {
    await tx.update(Document, { id, finishedAt: IsNull() }, { problem, finishedAt });
  }

  /** Gives up everything asked before a moment that is still not made. */
  async giveUpAll(tx: Tx, askedBefore: Date, problem: string, finishedAt: Date): Promise<void> {
    const late = 'finished_at IS NULL AND asked_at < :askedBefore';
    await tx.createQueryBuilder().update(Document).set({ problem, finishedAt }).where(late, { askedBefore }).execute();
  }

  /** Lets go of the files of everything made before a moment. */
  async discard(tx: Tx, madeBefore: Date, discardedAt: Date): Promise<void> {
    const old = 'finished_at < :madeBefore AND sha256 IS NOT NULL AND discarded_at IS NULL';
    await tx.createQueryBuilder().update(Document).set({ discardedAt }).where(old, { madeBefore }).execute();
  }
}
