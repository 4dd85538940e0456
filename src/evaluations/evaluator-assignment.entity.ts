import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Layer } from '../domain/lifecycle.js';

/** Who evaluates which assessment, for the internal team or the national one. */
@Entity('evaluator_assignment')
export class EvaluatorAssignment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  assessmentId: string;

  @Column('text')
  layer: Exclude<Layer, 'UNIT'>;

  @Column('uuid')
  accountId: string;

  @Column('timestamptz')
  assignedAt: Date;

  @Column('uuid')
  assignedBy: string;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('uuid', { nullable: true })
  endedBy: string | null;
}
