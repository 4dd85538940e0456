import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a unit handed in, word for word, and its hash. It is kept as it was written. */
@Entity('submission')
export class Submission {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  assessmentId: string;

  /** Counts from 1; each repair makes another. */
  @Column('smallint')
  round: number;

  /** Canonical JSON (domain/canonical.ts). */
  @Column('text')
  content: string;

  /** Of the content's UTF-8 bytes, in hexadecimal. */
  @Column('text')
  sha256: string;

  /** The unit's own score then, in points. */
  @Column('double precision')
  total: number;

  /** How many items were answered. */
  @Column('integer')
  answers: number;

  /** How many times evidence was attached to an item. */
  @Column('integer')
  evidence: number;

  @Column('timestamptz')
  submittedAt: Date;

  @Column('uuid')
  submittedBy: string;
}
