import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a checkpoint is kept outside the database too. */
@Entity('audit_checkpoint_copy')
export class AuditCheckpointCopy {
  @PrimaryColumn('bigint')
  checkpointNo: string;

  @Column('timestamptz')
  copiedAt: Date;
}
