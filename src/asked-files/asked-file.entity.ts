import { Column, PrimaryGeneratedColumn } from 'typeorm';

/** What every table has of files that people ask for: made by a job, kept for some days, and theirs alone. */
export abstract class AskedFile {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  askedBy: string;

  @Column('timestamptz')
  askedAt: Date;

  /** 0..100 */
  @Column('smallint')
  progress: number;

  /** When it was made, or given up; null while it is being made. */
  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  /** Of the file; null where none was made. */
  @Column('text', { nullable: true })
  sha256: string | null;

  /** Bytes, which are more than an integer counts: a column of the table's own. */
  abstract sizeBytes: number | null;

  @Column('text', { nullable: true })
  fileName: string | null;

  /** Why it could not be made. */
  @Column('text', { nullable: true })
  problem: string | null;

  /** When its file was thrown away. */
  @Column('timestamptz', { nullable: true })
  discardedAt: Date | null;
}
