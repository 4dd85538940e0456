import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BulkRowState, RowProblem, Target } from './bulk-kind.js';

/** One of the many of an operation, and what came of it. */
@Entity('bulk_operation_row')
export class BulkOperationRow {
  @PrimaryColumn('uuid')
  operationId: string;

  /** From 1, in the order in which they were asked for. */
  @PrimaryColumn('integer')
  position: number;

  @Column('jsonb')
  target: Target;

  @Column('text')
  state: BulkRowState;

  @Column('jsonb', { nullable: true })
  problem: RowProblem | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}
