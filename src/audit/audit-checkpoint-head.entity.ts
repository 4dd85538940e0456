import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of a chain that a checkpoint has vouched for. */
@Entity('audit_checkpoint_head')
export class AuditCheckpointHead {
  @PrimaryColumn('text')
  chain: string;

  @PrimaryColumn('bigint')
  seq: string;

  @Column('bigint')
  checkpointNo: string;
}
