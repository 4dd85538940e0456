import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A link that lets whoever holds it read the evidence of one assessment for a while. */
@Entity('evidence_share')
export class EvidenceShare {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** SHA-256 of its token, which is shown once and kept nowhere. */
  @Column('bytea')
  tokenHash: Buffer;

  @Column('uuid')
  assessmentId: string;

  /** For whom and what for. */
  @Column('text')
  purpose: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;

  /** An hour to 366 days after it was made; what people make lasts 30 days at most. */
  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('uuid', { nullable: true })
  revokedBy: string | null;
}

/** One time a share was opened: the list of evidence, or one version of a piece of it. Rows are only ever added. */
@Entity('evidence_share_opening')
export class EvidenceShareOpening {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  shareId: string;

  /** null for the list. */
  @Column('uuid', { nullable: true })
  evidenceId: string | null;

  @Column('integer', { nullable: true })
  no: number | null;

  @Column('timestamptz')
  openedAt: Date;

  /** From which network address. */
  @Column('text')
  address: string;
}
