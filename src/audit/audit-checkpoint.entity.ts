import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed word on where every chain ended at one moment. Rows are only ever added. */
@Entity('audit_checkpoint')
export class AuditCheckpoint {
  /** From 1, without a gap. */
  @PrimaryColumn('bigint')
  no: string;

  @Column('timestamptz')
  at: Date;

  /** The very text that is signed: a `CheckpointStatement`. */
  @Column('text')
  statement: string;

  @Column('text')
  keyId: string;

  @Column('bytea')
  signature: Buffer;
}
