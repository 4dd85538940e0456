import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../common/in-words.js';
import type { DocumentKind } from './document-kind.js';

/** A document somebody asked for: made by a job, kept for some days, and theirs alone. */
@Entity('document')
export class Document {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  kind: DocumentKind;

  @Column('text')
  language: Language;

  /** null for a document about a whole institution. */
  @Column('uuid', { nullable: true })
  assessmentId: string | null;

  /** With the institution: what a document about one is about. */
  @Column('uuid', { nullable: true })
  cycleId: string | null;

  @Column('uuid', { nullable: true })
  institutionId: string | null;

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

  /** Bytes; a binder of evidence may have more than an integer counts. */
  @Column('double precision', { nullable: true })
  size: number | null;

  @Column('text', { nullable: true })
  fileName: string | null;

  /** Why it could not be made. */
  @Column('text', { nullable: true })
  problem: string | null;

  /** When its file was thrown away. */
  @Column('timestamptz', { nullable: true })
  discardedAt: Date | null;
}
