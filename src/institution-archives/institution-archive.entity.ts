import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Everything of an institution that somebody asked for: made by a job, kept for some days, and theirs alone. */
@Entity('institution_archive')
export class InstitutionArchive {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  institutionId: string;

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

  /** Bytes; text, because PostgreSQL's bigint comes as one. */
  @Column('bigint', { nullable: true })
  sizeBytes: string | null;

  @Column('text', { nullable: true })
  fileName: string | null;

  /** Why it could not be made. */
  @Column('text', { nullable: true })
  problem: string | null;

  /** When its file was thrown away. */
  @Column('timestamptz', { nullable: true })
  discardedAt: Date | null;
}
