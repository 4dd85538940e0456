import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** That a piece of evidence is, or was, attached to an item of an assessment. */
@Entity('evidence_use')
export class EvidenceUse {
  /** In the order in which it was attached, also within one instant. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  assessmentId: string;

  @Column('text')
  itemCode: string;

  @Column('uuid')
  evidenceId: string;

  @Column('timestamptz')
  attachedAt: Date;

  @Column('uuid')
  attachedBy: string;

  /** null while it is attached. */
  @Column('timestamptz', { nullable: true })
  detachedAt: Date | null;

  @Column('uuid', { nullable: true })
  detachedBy: string | null;
}
