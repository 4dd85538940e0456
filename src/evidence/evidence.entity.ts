import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';

export const EVIDENCE_KINDS = ['FILE', 'LINK'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Something that shows that an answer is true. It belongs to a unit, which may use it on many items and in later cycles. */
@Entity('evidence')
export class Evidence {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  workUnitId: string;

  @Column('text')
  kind: EvidenceKind;

  @Column('text')
  title: string;

  /** The period it is about, whenever it was uploaded; null where it has no beginning. */
  @Column('date', { nullable: true })
  validFrom: CalendarDate | null;

  @Column('date', { nullable: true })
  validUntil: CalendarDate | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;
}

/** One version of a piece of evidence: a file, or a link. Versions are only ever added. */
@Entity('evidence_version')
export class EvidenceVersion {
  @PrimaryColumn('uuid')
  evidenceId: string;

  /** Counted from 1. */
  @PrimaryColumn('integer')
  no: number;

  /** Of a file; null for a link. */
  @Column('text', { nullable: true })
  sha256: string | null;

  /** What its owner called the file, made safe; null for a link. */
  @Column('text', { nullable: true })
  fileName: string | null;

  /** Of a link; null for a file. */
  @Column('text', { nullable: true })
  url: string | null;

  @Column('timestamptz')
  addedAt: Date;

  @Column('uuid')
  addedBy: string;
}
