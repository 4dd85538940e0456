import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FileProblem } from '../evidence-checks/file-problem.js';

/** A file in the store, named by its content: many versions of evidence may point to it. */
@Entity('stored_file')
export class StoredFile {
  /** In hexadecimal. */
  @PrimaryColumn('text')
  sha256: string;

  /** More than 0; text, because PostgreSQL's bigint comes as one. */
  @Column('bigint')
  sizeBytes: string;

  /** What its bytes say it is. */
  @Column('text')
  mediaType: string;

  @Column('timestamptz')
  storedAt: Date;

  /** When its content was last compared with its name. */
  @Column('timestamptz', { nullable: true })
  checkedAt: Date | null;

  /** What was found then; null when it was whole. */
  @Column('text', { nullable: true })
  problem: FileProblem | null;
}
