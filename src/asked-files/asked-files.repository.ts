import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull, LessThan, Not } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { AskedFile } from './asked-file.entity.js';
import type { Asked, FileMaker, WrittenFile } from './file-maker.js';

type Table = Pick<FileMaker, 'entity'>;
type TableOf<File extends AskedFile> = Pick<FileMaker<File>, 'entity'>;

/** Files that people ask for, in whichever table. */
@Injectable()
export class AskedFilesRepository {
  constructor(private readonly reader: Reader) {}

  /** Those somebody asked for are nobody else's. */
  async findOf<File extends AskedFile>({ entity }: TableOf<File>, accountId: string, id: string): Promise<File | null> {
    return this.reader.of<File>(entity).findOneBy(these<File>({ id, askedBy: accountId }));
  }

  async findUnfinished<File extends AskedFile>({ entity }: TableOf<File>, id: string): Promise<File | null> {
    return this.reader.of<File>(entity).findOneBy(these<File>({ id, finishedAt: IsNull() }));
  }

  /** Those asked before a moment that are neither made nor given up, the oldest first; at most `limit`. */
  async unfinished({ entity }: Table, askedBefore: Date, limit: number): Promise<string[]> {
    const files = this.reader.of(entity).createQueryBuilder('file').select('file.id', 'id');
    const forgotten = files.where('file.finishedAt IS NULL AND file.askedAt < :askedBefore', { askedBefore });
    const rows = await forgotten.orderBy('file.askedAt').limit(limit).getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Which of these contents a file still has. */
  async stillKept({ entity }: Table, sha256s: readonly string[]): Promise<ReadonlySet<string>> {
    const files = this.reader.of(entity).createQueryBuilder('file').select('DISTINCT file.sha256', 'sha256');
    const kept = files.where('file.sha256 = ANY(:sha256s) AND file.discardedAt IS NULL', { sha256s });
    return new Set((await kept.getRawMany<{ sha256: string }>()).map(({ sha256 }) => sha256));
  }

  /** Null when somebody has asked for the same, and it is still being made. */
  async add<File extends AskedFile>(
    tx: Tx,
    { entity }: TableOf<File>,
    asked: Asked<File>,
    askedAt: Date,
  ): Promise<string | null> {
    const row = { ...asked, askedAt, progress: 0 } as object;
    const adding = tx.createQueryBuilder().insert().into<AskedFile>(entity).values(row).orIgnore().updateEntity(false);
    const { raw } = await adding.returning('id').execute();
    return (raw as { id: string }[])[0]?.id ?? null;
  }

  /** Of those somebody asked for the one that is being made, else the one that was made last. */
  async latest<File extends AskedFile>(tx: Tx, { entity }: TableOf<File>, asked: Asked<File>): Promise<File> {
    const where = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, value ?? IsNull()]));
    const files = tx.getRepository<File>(entity).createQueryBuilder('file').where(where);
    return files.orderBy('file.finishedAt', 'DESC', 'NULLS FIRST').limit(1).getOneOrFail();
  }

  async setProgress(tx: Tx, { entity }: Table, id: string, progress: number): Promise<void> {
    await tx.update(entity, { id, finishedAt: IsNull() }, { progress });
  }

  /** Does nothing when it was finished meanwhile. */
  async finish(tx: Tx, { entity }: Table, id: string, file: WrittenFile, finishedAt: Date): Promise<void> {
    await tx.update(entity, { id, finishedAt: IsNull() }, { ...file, progress: 100, finishedAt });
  }

  /** Does nothing when it was finished meanwhile. */
  async giveUp(tx: Tx, { entity }: Table, id: string, problem: string, finishedAt: Date): Promise<void> {
    await tx.update(entity, { id, finishedAt: IsNull() }, { problem, finishedAt });
  }

  /** Gives up everything asked before a moment that is still not made. */
  async giveUpAll(tx: Tx, { entity }: Table, askedBefore: Date, problem: string, finishedAt: Date): Promise<void> {
    await tx.update(entity, { finishedAt: IsNull(), askedAt: LessThan(askedBefore) }, { problem, finishedAt });
  }

  /** Lets go of the files of everything made before a moment. */
  async discard(tx: Tx, { entity }: Table, madeBefore: Date, discardedAt: Date): Promise<void> {
    const kept = { sha256: Not(IsNull()), discardedAt: IsNull() };
    await tx.update(entity, { finishedAt: LessThan(madeBefore), ...kept }, { discardedAt });
  }
}

/** A condition on what every such table has. */
function these<File extends AskedFile>(where: FindOptionsWhere<AskedFile>): FindOptionsWhere<File> {
  return where as FindOptionsWhere<File>;
}
